/**
 * The corpus: inputs that the real clouds refuse, each with the document that says so, and each corrected.
 *
 * <p>The cases are files, {@code src/test/resources/corpus/<package>/<service>.yaml}; their form is described in the
 * {@code README.md} beside them. {@link io.ashlar.sandbox.corpus.CorpusTest} runs every case twice on a sandbox of its
 * own: as it is wrong, when the sandbox must refuse it in the words that the case expects, and corrected, when the
 * sandbox must accept it. A case that the sandbox accepts wrongly is a defect of the sandbox.
 */
@NullMarked
package io.ashlar.sandbox.corpus;

import org.jspecify.annotations.NullMarked;
