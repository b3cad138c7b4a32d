import { beforeEach, describe, expect, it } from 'vitest';
import { collectBlocks } from '../../lib/dom/collect-blocks';
import type { TextBlock } from '../../lib/dom/text-block';
import { stretchOf, walkBlocks, wholeOf } from '../../lib/dom/walk-blocks';

const fill = (html: string): Element => {
  document.body.innerHTML = html;
  return document.body;
};
const walk = (node: Node): TextBlock[] => {
  const stretch = stretchOf(node);
  if (stretch === null) return [];
  return [...walkBlocks(stretch, 'article')].filter((block) => block !== null);
};

describe('blocks', () => {
  beforeEach(() => fill(''));

  it.each([
    ['a name split over elements is one', '<p>우루<b>무</b><i>치</i>에서</p>', ['우루무치에서']],
    [
      'a gloss split over nodes is one',
      '<p>마윈(<span lang="zh">馬雲</span>) 회장</p>',
      ['마윈(馬雲) 회장'],
    ],
    ['a line break is a line feed', '<div>베이징<br>상하이</div>', ['베이징\n상하이']],
    ['white space of the source is a space', '<p>베이징의\n\t아침</p>', ['베이징의  아침']],
    ['blocks part text', '<div>가<p>나</p>다</div>', ['가', '나', '다']],
    [
      'blocks within an inline element part text too',
      '<a>가<div>나</div>다</a>',
      ['가', '나', '다'],
    ],
    ['what is skipped parts text', '<p>가<code>나</code>다</p>', ['가', '다']],
    ['ruby readings are not text', '<p><ruby>北京<rt>북경</rt></ruby>시</p>', ['시']],
    ['what can be typed into is left alone', '<div contenteditable>가</div><p>나</p>', ['나']],
    ['but not what expressly cannot', '<div contenteditable="false">가</div>', ['가']],
    ['menus and footers are left out', '<nav>가</nav><p>나</p><footer>다</footer>', ['나']],
    ['a comment does not part a word', '<p>베이<!-- x -->징</p>', ['베이징']],
  ])('%s', (_, html, expected) => {
    expect(collectBlocks(fill(html)).map(({ text }) => text)).toEqual(expected);
  });

  it.each([
    ['in the article', '<article><p>가</p></article>', 'article'],
    ['elsewhere', '<p>가</p>', 'page'],
    ['a caption', '<article><figcaption>가</figcaption></article>', 'aside'],
    ['comments, by name', '<article><div class="comment-list"><p>가</p></div></article>', 'aside'],
    [
      'not by part of a name',
      '<article><div class="commentary"><p>가</p></div></article>',
      'article',
    ],
  ])('know where they stand: %s', (_, html, place) => {
    expect(collectBlocks(fill(html))[0]?.place).toBe(place);
  });

  it('read again no more than the run around a changed text', () => {
    fill('<div><p>하나</p>둘 <b>셋</b> 넷<p>다섯</p>여섯</div>');
    const bold = document.querySelector('b')?.firstChild as Node;
    expect(walk(bold).map(({ text }) => text)).toEqual(['둘 셋 넷']);
  });

  it('pause now and then on a long page', () => {
    const root = fill('<p>가</p>'.repeat(300));
    const stretch = wholeOf(root);
    const pauses =
      stretch === null ? [] : [...walkBlocks(stretch, 'article')].filter((each) => each === null);
    expect(pauses.length).toBeGreaterThan(3);
  });

  it.each([
    ['nothing has changed', () => undefined, true],
    ['what the walk is in has gone', (part: Element) => part.remove(), false],
    [
      'what the walk is in has something around it',
      (part: Element) => {
        const wrapper = document.createElement('div');
        part.replaceWith(wrapper);
        wrapper.append(part);
      },
      false,
    ],
    ['only what comes later has gone', (part: Element) => part.nextSibling?.remove(), true],
  ])('say whether they are all: %s', (_, change, isAll) => {
    const stretch = wholeOf(fill('<div><p>가</p><p>나</p></div><p>다</p><p>라</p>'));
    if (stretch === null) throw new Error('nothing to walk');
    const walk = walkBlocks(stretch, 'article');
    let step = walk.next();
    change(document.querySelector('div') as Element);
    while (!step.done) step = walk.next();
    expect(step.value).toBe(isAll);
  });
});
