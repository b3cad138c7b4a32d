import { describe, expect, it } from 'vitest';
import { sampleText } from '../../lib/detect/sample-text';

const parse = (html: string): HTMLElement =>
  new DOMParser().parseFromString(html, 'text/html').body;

describe('the sample', () => {
  it.each([
    [
      'label and value on lines of their own',
      '<b>입력 :</b>\n  <i>2026.03.02</i>',
      '입력 :\n2026.03.02',
    ],
    [
      'scripts are left out',
      '<p>첫째 줄</p><script>let a = 1;</script><p>둘째 줄</p>',
      '첫째 줄\n둘째 줄',
    ],
    ['styles too', '<style>p { color: red }</style><p>첫째 줄</p>', '첫째 줄'],
    ['nothing twice, however short the page', '<p>하나뿐인 줄</p>', '하나뿐인 줄'],
  ])('%s', (_, html, text) => {
    expect(sampleText(parse(html), null).text).toBe(text);
  });

  it('has the article first and once', () => {
    const body = parse('<p>차림표 글</p><article><p>기사 글</p></article><p>아래 글</p>');
    const { text } = sampleText(body, body.querySelector('article'));
    expect(text.split('\n')).toEqual(['기사 글', '차림표 글', '아래 글']);
  });

  it('has the beginning and the end of a long page, in order', () => {
    const { text, isWhole } = sampleText(
      parse(`<p>처음</p>${'<p>가운데 줄</p>'.repeat(2_000)}<b>입력</b><p>마지막</p>`),
      null,
    );
    expect(isWhole).toBe(false);
    expect(text).toMatch(/^처음\n/);
    expect(text).toMatch(/\n입력\n마지막$/);
    expect(text.length).toBeLessThan(5_500);
  });
});
