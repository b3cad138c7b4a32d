import type { Mention } from '../engine/types';
import { placeOf } from './place-of';
import type { Correction, Rejection, Rules } from './schema';

/**
 * The engine's answers after the reader had the last word: what is no name here is gone, and a wrong answer
 * corrected before is the right one.
 *
 * A correction holds against the wrong answer it was made for; an article that explains the same Hangul with
 * yet other Hanzi is believed.
 *
 * @param url the page's address
 */
export function applyRules<Found extends Mention>(
  mentions: readonly Found[],
  rules: Rules,
  url: string,
): Found[] {
  if (rules.corrections.length === 0 && rules.rejections.length === 0) return [...mentions];
  const rejected = new Set(
    rules.rejections.filter((rule) => holds(rule, url)).map(({ surface }) => surface),
  );
  // The newest stands first and wins.
  const corrections = new Map<string, Correction>();
  for (const rule of rules.corrections) {
    const key = `${rule.surface}\n${rule.wrong}`;
    if (!corrections.has(key)) corrections.set(key, rule);
  }
  return mentions
    .filter(({ surface }) => !rejected.has(surface))
    .map((mention) => {
      const rule = corrections.get(`${mention.surface}\n${mention.traditional}`);
      return rule === undefined ? mention : correct(mention, rule);
    });
}

function holds(rule: Rejection, url: string): boolean {
  return rule.where === placeOf(rule.reach, url);
}

function correct<Found extends Mention>(mention: Found, rule: Correction): Found {
  const { traditional, simplified, pinyin, kind } = rule;
  const known = mention.candidates.find((each) => each.traditional === traditional);
  const facts = { traditional, simplified, pinyin, kind };
  return {
    ...mention,
    ...facts,
    sinoKorean: known?.sinoKorean ?? '',
    confidence: 1,
    // What the reader said is as certain as can be.
    level: 'careful',
    candidates: [
      {
        sinoKorean: '',
        region: 'mainland',
        english: '',
        korean: '',
        ...known,
        ...facts,
        share: 1,
      },
    ],
    reasons: ['you corrected it', ...mention.reasons],
  };
}
