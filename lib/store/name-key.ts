import type { NameFacts } from './schema';

/**
 * What makes two names one: the kind and the Hanzi. While a character is missing the Hangul counts as well, so
 * that two people written 張□ stay two.
 *
 * @example nameKey({ kind: 'person', traditional: '馬化騰' }, '마화텅') // 'person/馬化騰'
 * @example nameKey({ kind: 'person', traditional: '張□' }, '장청') // 'person/張□/장청'
 */
export function nameKey(
  { kind, traditional }: Pick<NameFacts, 'kind' | 'traditional'>,
  hangul: string,
): string {
  const whole = traditional !== '' && !traditional.includes('□');
  return whole ? `${kind}/${traditional}` : `${kind}/${traditional}/${hangul}`;
}
