import { writeLexicon } from '../../lib/lexicon-build/write-lexicon';

/** Tests that read the shipped lexicon find it built. */
export default function setup(): void {
  writeLexicon();
}
