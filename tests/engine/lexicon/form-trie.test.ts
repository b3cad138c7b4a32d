import { describe, expect, it } from 'vitest';
import { lexicon } from '../../support/engine';

describe('the forms of the lexicon', () => {
  it('may all begin where they stand, and are found there', () => {
    const lost: string[] = [];
    for (let form = 0; form < lexicon.formCount; form++) {
      const surface = lexicon.surfaceOf(form);
      const begins = lexicon.mayBegin(surface, 0) && lexicon.mayBegin(`가 ${surface}에서`, 2);
      if (!begins || lexicon.findAnyForm(surface) !== form) lost.push(surface);
    }
    expect(lost).toEqual([]);
  });

  it('begin as few words of a text do, so that most words are looked at once', () => {
    const words =
      '어제 국회에서 열린 회의에는 의원 스무 명이 나와 예산안을 두고 밤늦게까지 다퉜다'.split(' ');
    const looked = words.filter((word) => lexicon.mayBegin(word, 0));
    expect(looked.length).toBeLessThan(words.length / 3);
  });

  it.each([
    ['우루무치는', ['우루무치'], 'ending where the form does'],
    ['베이징대는', ['베이징', '베이징대'], 'all that begin here, shortest first'],
    ['화텅', [], 'none'],
    ['', [], 'nothing'],
  ])('at the beginning of %j: %j, %s', (text, expected) => {
    expect(lexicon.formsAt(text, 0).map(({ end }) => text.slice(0, end))).toEqual(expected);
  });
});
