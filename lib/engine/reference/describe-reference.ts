import { toMention } from '../match/describe-mention';
import type { Mention } from '../types';
import type { Reference } from './find-references';

/** Confidence of a reference to one person the article names, to one of several, and to a well-known holder. */
const ONE = 0.96;
const SEVERAL = 0.6;
const HOLDER = 0.93;

/**
 * A reference as a mention: the surname is the span, the title stays outside.
 *
 * @param span where it stands in the text as given, UTF-16
 */
export function describeReference(
  { answers, by, title }: Reference,
  raw: string,
  span: { readonly start: number; readonly end: number },
): Mention {
  const one = answers.length === 1;
  return toMention(answers, raw, span, {
    source: 'reference',
    confidence: one ? (by === 'holder' ? HOLDER : ONE) : SEVERAL,
    level: one ? 'standard' : 'everything',
    reasons: [
      by === 'holder'
        ? `the well-known holder of the title ${title}`
        : `title ${title} follows a surname named in the article`,
    ],
  });
}
