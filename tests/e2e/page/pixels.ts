import type { Page } from 'puppeteer-core';

/** How bright each pixel of an element's box is, from 0 to 255, row by row; as the browser has painted it. */
export async function readPicture(page: Page, selector: string): Promise<number[]> {
  const png = await page.screenshot({ encoding: 'base64' });
  return page.evaluate(
    async (data, wanted) => {
      const image = await createImageBitmap(
        await (await fetch(`data:image/png;base64,${data}`)).blob(),
      );
      const canvas = new OffscreenCanvas(image.width, image.height);
      const context = canvas.getContext('2d');
      const box = document.querySelector(wanted)?.getBoundingClientRect();
      if (!context || !box) throw new Error(`no ${wanted}`);
      context.drawImage(image, 0, 0);
      const at = [box.x, box.y, box.width, box.height].map(Math.round);
      const { data: pixels } = context.getImageData(...(at as [number, number, number, number]));
      const bright: number[] = [];
      for (let pixel = 0; pixel < pixels.length; pixel += 4)
        bright.push(
          ((pixels[pixel] ?? 0) * 3 + (pixels[pixel + 1] ?? 0) * 6 + (pixels[pixel + 2] ?? 0)) / 10,
        );
      return bright;
    },
    png,
    selector,
  );
}

/** How many pixels of two pictures of one size are clearly another brightness. */
export function countDifferent(a: readonly number[], b: readonly number[]): number {
  return a.filter((bright, at) => Math.abs(bright - (b[at] ?? bright)) > 80).length;
}

/** A colour the page has, beside the colour it is seen on. */
type Pair = readonly [colour: string, behind: string];

/** The lowest contrast of any text on the open card with what is behind it, by the measure of WCAG. */
export async function readCardContrast(page: Page): Promise<number> {
  const pairs = await page.evaluate((): Pair[] => {
    const behind = (element: Element | null): string => {
      if (element === null) return 'white';
      const { backgroundColor } = getComputedStyle(element);
      return /, 0\)$/.test(backgroundColor) ? behind(element.parentElement) : backgroundColor;
    };
    const frame = document.querySelector('bonmyeong-card')?.shadowRoot?.querySelector('.frame');
    return [...(frame?.querySelectorAll('*') ?? [])]
      .filter((each) => [...each.childNodes].some((node) => node.nodeType === Node.TEXT_NODE))
      .map((each) => [getComputedStyle(each).color, behind(each)]);
  });
  if (pairs.length === 0) throw new Error('no card');
  return lowestContrast(page, pairs);
}

/** The contrast of the line of one kind of mark with the page. */
export async function readMarkContrast(page: Page, style: string): Promise<number> {
  const pair = await page.evaluate((each): Pair => {
    const paragraph = document.querySelector('p') as Element;
    const mark = getComputedStyle(paragraph, `::highlight(bonmyeong-${each})`);
    return [mark.textDecorationColor, getComputedStyle(document.body).backgroundColor];
  }, style);
  return lowestContrast(page, [pair]);
}

function lowestContrast(page: Page, pairs: readonly Pair[]): Promise<number> {
  return page.evaluate((all) => {
    // The browser itself knows what any colour is in red, green and blue.
    const context = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
    const luminance = (colour: string): number => {
      if (!context) throw new Error('no canvas');
      context.fillStyle = colour;
      context.fillRect(0, 0, 1, 1);
      const [red = 0, green = 0, blue = 0] = [...context.getImageData(0, 0, 1, 1).data].map(
        (part) => (part <= 10 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4),
      );
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    };
    const contrasts = all.map(([colour, behind]) => {
      const [dark = 0, light = 0] = [luminance(colour), luminance(behind)].sort((a, b) => a - b);
      return (light + 0.05) / (dark + 0.05);
    });
    return Math.min(...contrasts);
  }, pairs);
}
