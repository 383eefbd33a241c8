package io.ashlar.core;

import java.util.Optional;

/** Guesses what was meant by a word that nobody knows. */
public final class Nearest {
    private Nearest() {}

    /** The candidate within two edits of the word, or within a third of its length. */
    public static Optional<String> to(String word, Iterable<String> candidates) {
        return within(Math.max(2, word.length() / 3), word, candidates);
    }

    /**
     * The nearest candidate of those within so many edits.
     *
     * @param most the most letters to be added, removed or replaced
     * @see <a href="https://en.wikipedia.org/wiki/Levenshtein_distance">Levenshtein distance</a>
     */
    public static Optional<String> within(int most, String word, Iterable<String> candidates) {
        int best = most + 1;
        Optional<String> found = Optional.empty();
        for (String candidate : candidates) {
            int distance = edits(word, candidate);
            if (distance < best) {
                best = distance;
                found = Optional.of(candidate);
            }
        }
        return found;
    }

    private static int edits(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int column = 0; column < row.length; column++) {
            row[column] = column;
        }
        for (int line = 1; line <= one.length(); line++) {
            int diagonal = row[0];
            row[0] = line;
            for (int column = 1; column < row.length; column++) {
                int substituted = diagonal + (one.charAt(line - 1) == other.charAt(column - 1) ? 0 : 1);
                diagonal = row[column];
                row[column] = Math.min(substituted, 1 + Math.min(row[column], row[column - 1]));
            }
        }
        return row[other.length()];
    }
}
