package dev.topaz.spec;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class TerminalTextTest {
    /** An escape sequence that clears the screen, a mark that turns the direction of writing, a tab and a line end. */
    private static final String HOSTILE = "a  b\u001B[2J\u202Ec\td\r\ne";

    @Test
    void leavesOutWhatSteersATerminal() {
        assertEquals("a b [2J c d e", TerminalText.words(HOSTILE));
        assertEquals("a  b [2J c d e", TerminalText.line(HOSTILE));
        assertEquals("a  b [2J c d \ne", TerminalText.lines(HOSTILE));
    }
}
