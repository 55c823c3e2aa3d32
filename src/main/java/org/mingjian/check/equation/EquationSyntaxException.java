package org.mingjian.check.equation;

/**
 * A formula that cannot be understood. The message is for the user, in Chinese, and tells the
 * position.
 */
public final class EquationSyntaxException extends Exception {

  private static final long serialVersionUID = 1L;

  EquationSyntaxException(int position, String reason) {
    super("公式第 " + (position + 1) + " 个字符处：" + reason);
  }
}
