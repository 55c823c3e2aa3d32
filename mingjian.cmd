@echo off
rem Starts mingjian. Builds it first when there is no jar.
rem JAVA_HOME is the Java to use, otherwise the one on PATH. MINGJIAN_OPTS holds further options for the JVM.
setlocal EnableExtensions DisableDelayedExpansion

set "HOME_DIR=%~dp0"
set "JAR=%HOME_DIR%target\mingjian.jar"
set "ARCHIVE=%HOME_DIR%target\mingjian.jsa"

rem The console keeps its charset; the program writes in it.
set "CODE_PAGE=65001"
for /f "tokens=2 delims=:" %%P in ('chcp') do set "CODE_PAGE=%%P"
set "CODE_PAGE=%CODE_PAGE: =%"
set "CODE_PAGE=%CODE_PAGE:.=%"
set "ENCODING=UTF-8"
if "%CODE_PAGE%"=="936" set "ENCODING=GBK"
if "%CODE_PAGE%"=="54936" set "ENCODING=GB18030"
if "%CODE_PAGE%"=="950" set "ENCODING=Big5"

set "JAVA=java"
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "JAVA=%JAVA_HOME%\bin\java.exe"
"%JAVA%" -version >nul 2>&1
if errorlevel 1 goto no_java

if exist "%JAR%" goto start
where mvn >nul 2>&1
if errorlevel 1 goto no_maven
echo First use, building... 1>&2
if not exist "%HOME_DIR%target" mkdir "%HOME_DIR%target"
pushd "%HOME_DIR%"
call mvn -q -B package -Dmaven.test.skip=true -Dmingjian.failOnWarning=false >"target\build.log" 2>&1
popd
if exist "%JAR%" goto start
echo The build failed, see "%HOME_DIR%target\build.log" 1>&2
exit /b 70

:start
set "SHARED=-Xshare:auto"
if exist "%ARCHIVE%" set "SHARED=-XX:SharedArchiveFile=%ARCHIVE%"
"%JAVA%" -Xshare:auto "%SHARED%" -Xlog:disable -XX:+UseSerialGC -XX:-UsePerfData -Xmx512m -Djava.awt.headless=true -Dfile.encoding=UTF-8 -Dstdout.encoding=%ENCODING% -Dstderr.encoding=%ENCODING% -Dsun.stdout.encoding=%ENCODING% -Dsun.stderr.encoding=%ENCODING% %MINGJIAN_OPTS% -jar "%JAR%" %*
exit /b %ERRORLEVEL%

:no_java
echo Java not found: install JDK 17 or newer and set JAVA_HOME or PATH. 1>&2
exit /b 70

:no_maven
echo Maven not found: install Maven 3.8 or newer and add it to PATH. 1>&2
exit /b 70
