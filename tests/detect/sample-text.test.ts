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
      `<p>첫째 줄</p><script>const each = () => ${'"everything"'.repeat(4)};</script><p>둘째 줄</p>`,
      '첫째 줄\n둘째 줄',
    ],
    [
      'one without braces and semicolons',
      `<script>document.write("<a href='/politics/'>Politics</a>".repeat(2))</script><p>첫째 줄</p>`,
      '첫째 줄',
    ],
    [
      'data in a script, in Korean too',
      `<script>self.push([1,"새 소식","${'소식을 전합니다. '.repeat(9)}",{"a":1}])</script><p>첫째 줄</p>`,
      '첫째 줄',
    ],
    [
      'styles',
      '<style>p { color: red; margin: 0 auto; padding: 1em }</style><p>첫째 줄</p>',
      '첫째 줄',
    ],
    [
      'markup in text',
      `<noscript>&lt;img src="https://count.example/pixel.gif?a=1" alt=""&gt;</noscript><p>첫째 줄</p>`,
      '첫째 줄',
    ],
    [
      'prose with signs that code has',
      `<p>${'시장은 어제 문을 열었다. '.repeat(4)}{광고};</p>`,
      `${'시장은 어제 문을 열었다. '.repeat(4)}{광고};`,
    ],
    ['nothing twice, however short the page', '<p>하나뿐인 줄</p>', '하나뿐인 줄'],
  ])('%s', (_, html, text) => {
    expect(sampleText(parse(html), null).text).toBe(text);
  });

  it.each([
    '<저작권자(c) Garam News Agency (www.garam.example), 무단 전재-재배포 금지>',
    'Copyrights ⓒ Garam.example. All rights reserved. 무단전재 및 재배포 금지. <garam@garam.example>',
    '[Garam Economy Online | Business Desk | 나들이 기자 walk@example.com]',
    '[가람=뉴스통신] 나들이 기자 = KOSPI 2,540.10(+1.2%) USD/KRW 1,300.20',
  ])('has lines that are half in other letters: %s', (line) => {
    const body = parse('<p></p>');
    body.append(line);
    expect(sampleText(body, null).text).toBe(line);
  });

  it('has text that is indented far', () => {
    const lines = Array(12)
      .fill('새 다리가 놓인다; 가을에 열린다.')
      .join(`\n${' '.repeat(60)}`);
    expect(sampleText(parse(`<p>${lines}</p>`), null).text).toBe(lines);
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

  it('says when the article goes on', () => {
    const body = parse(`<article>${'<p>가운데 줄이 하나 더 있다.</p>'.repeat(400)}</article>`);
    expect(sampleText(body, body.querySelector('article')).isWhole).toBe(false);
  });
});
