/** What a person starts: commands, options, exit codes. */
package org.mingjian.cli;
