import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planBatches, type Sight } from '../../lib/dom/plan-batches';
import type { Place, TextBlock } from '../../lib/dom/text-block';

const block = (name: string, place: Place, length = 3000): TextBlock => ({
  element: { name } as unknown as Element,
  text: '가'.repeat(length),
  segments: [],
  place,
});
const nameOf = ({ element }: TextBlock): string => (element as unknown as { name: string }).name;

describe('planBatches', () => {
  it('reads a short page as one, in its own order', () => {
    const blocks = [
      block('menu', 'page', 100),
      block('text', 'article', 100),
      block('caption', 'aside', 100),
    ];
    expect(planBatches(blocks, () => 'seen').map((batch) => batch.map(nameOf))).toEqual([
      ['menu', 'text', 'caption'],
    ]);
  });

  it('reads the article in view first, then the article, the page, what is beside, what is hidden', () => {
    const blocks = [
      block('menu', 'page'),
      block('one', 'article'),
      block('two', 'article'),
      block('three', 'article'),
      block('caption', 'aside'),
      block('tab', 'article'),
    ];
    const sights: Record<string, Sight> = { two: 'seen', menu: 'seen', tab: 'hidden' };
    const order = planBatches(blocks, (each) => sights[nameOf(each)] ?? 'unseen')
      .flat()
      .map(nameOf);
    expect(order).toEqual(['two', 'one', 'three', 'menu', 'caption', 'tab']);
  });

  it('starts at the beginning of the article when it is not far', () => {
    const blocks = [
      block('one', 'article', 2000),
      block('two', 'article', 2000),
      block('rest', 'article', 9000),
    ];
    const [first] = planBatches(blocks, (each) => (nameOf(each) === 'two' ? 'seen' : 'unseen'));
    expect(first?.map(nameOf)).toEqual(['one', 'two']);
  });

  it('reads every block once, whatever they are', () => {
    const blocks = fc.array(
      fc.record({
        place: fc.constantFrom<Place>('article', 'page', 'aside'),
        length: fc.integer({ min: 1, max: 9000 }),
        sight: fc.constantFrom<Sight>('seen', 'unseen', 'hidden'),
      }),
    );
    fc.assert(
      fc.property(blocks, (parts) => {
        const made = parts.map(({ place, length }, at) => block(String(at), place, length));
        const batches = planBatches(made, (each) => parts[Number(nameOf(each))]?.sight ?? 'unseen');
        expect(batches.flat().map(nameOf).sort()).toEqual(made.map(nameOf).sort());
        expect(batches.every((batch) => batch.length > 0)).toBe(true);
      }),
    );
  });
});
