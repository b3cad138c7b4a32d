import { describe, expect, it } from 'vitest';
import { selectionSighting } from '../../lib/reader/selection-sighting';
import { makeMention } from '../support/make-mention';

const PLACE = { url: 'https://www.news.example/1', title: '기사' };
const MENTION = makeMention({ start: 3, end: 6 });

describe('selectionSighting', () => {
  it('takes the first name with its place in the text', () => {
    const sighting = selectionSighting('회장 마화텅이 왔다.', [MENTION], PLACE);
    expect(sighting).toMatchObject({
      traditional: '馬化騰',
      surface: '마화텅',
      outlet: 'news.example',
    });
    const { sentence = '', sentenceStart = -1 } = sighting ?? {};
    expect(sentence.slice(sentenceStart, sentenceStart + 3)).toBe('마화텅');
  });

  it('keeps the name inside a text that is cut', () => {
    const text = `${'가'.repeat(900)}마화텅`;
    const sighting = selectionSighting(text, [{ ...MENTION, start: 900, end: 903 }], PLACE);
    const { sentence = '', sentenceStart = -1 } = sighting ?? {};
    expect(sentence.length).toBeLessThanOrEqual(400);
    expect(sentence.slice(sentenceStart)).toBe('마화텅');
  });

  it.each([
    ['Hanzi alone', ' 馬化騰 ', '馬化騰'],
    ['Hanzi in a form that only looks the same', '\uf981', undefined],
    ['words without a name', '오늘 날씨', undefined],
    ['nothing', '', undefined],
  ])('%s', (_, text, hanzi) => {
    expect(selectionSighting(text, [], PLACE)?.traditional).toBe(hanzi);
  });

  it('keeps nothing from a page that is not of the web', () => {
    expect(selectionSighting('마화텅', [MENTION], { ...PLACE, url: 'file:///a.html' })).toBeNull();
  });
});
