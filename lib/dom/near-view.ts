/**
 * Which elements are in view or soon will be. Only marks there are drawn: whenever a highlight changes, Chromium
 * goes through every range that is registered on the page.
 *
 * An observed element costs something with every frame. So elements are observed only while their parent is near:
 * on a page that scrolls without end, most of what was read is in parents long gone.
 */

/** How far beyond the viewport counts as near, in CSS pixels: what a flick of the wheel reaches. */
export const NEAR_MARGIN = 1200;

export type NearView = {
  /**
   * Watches an element; the answer comes with the next frame.
   *
   * @param isNear what to take it for until then
   */
  watch(element: Element, isNear: boolean): void;
  unwatch(element: Element): void;
  isNear(element: Element): boolean;
  stop(): void;
};

/** Elements of one parent. */
type Group = { readonly parent: Element; readonly members: Set<Element>; isNear: boolean };

/** Makes one; `moved` is called for each element that has come near or gone. */
export function createNearView(moved: (element: Element, isNear: boolean) => void): NearView {
  const near = new Map<Element, boolean>();
  const groups = new Map<Element, Group>();
  const groupOf = new Map<Element, Group>();

  const tell = (element: Element, isNear: boolean): void => {
    if (!near.has(element) || near.get(element) === isNear) return;
    near.set(element, isNear);
    moved(element, isNear);
  };
  // `display: contents` has text but no box to be seen.
  const members = observe(tell, (element, { width, height }) => {
    return width === 0 && height === 0 && getComputedStyle(element).display === 'contents';
  });
  // What is fixed, or floats, may be in view while the parent it has left without area is not.
  const parents = observe(readGroup, (_, { width, height }) => width === 0 || height === 0);

  function readGroup(parent: Element, isNear: boolean): void {
    const group = groups.get(parent);
    if (group === undefined || group.isNear === isNear) return;
    group.isNear = isNear;
    for (const element of group.members) {
      if (isNear) members.observe(element);
      else {
        members.unobserve(element);
        tell(element, false);
      }
    }
  }

  return {
    watch(element, isNear) {
      if (near.has(element)) return;
      near.set(element, isNear);
      const parent = element.parentElement ?? element;
      let group = groups.get(parent);
      if (group === undefined) {
        group = { parent, members: new Set(), isNear: true };
        groups.set(parent, group);
        parents.observe(parent);
      }
      group.members.add(element);
      groupOf.set(element, group);
      if (group.isNear) members.observe(element);
    },
    unwatch(element) {
      const group = groupOf.get(element);
      if (group === undefined) return;
      near.delete(element);
      groupOf.delete(element);
      members.unobserve(element);
      group.members.delete(element);
      if (group.members.size > 0) return;
      groups.delete(group.parent);
      parents.unobserve(group.parent);
    },
    isNear: (element) => near.get(element) ?? false,
    stop() {
      for (const kept of [near, groups, groupOf]) kept.clear();
      members.disconnect();
      parents.disconnect();
    },
  };
}

/** @param isUnknowable whether an element's own box says nothing of what is seen of it; it counts as near then */
function observe(
  seen: (element: Element, isNear: boolean) => void,
  isUnknowable: (element: Element, box: DOMRectReadOnly) => boolean,
): IntersectionObserver {
  return new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting, boundingClientRect } of entries)
        seen(target, isIntersecting || isUnknowable(target, boundingClientRect));
    },
    // Scrolling parts of the page get the same margin, where the browser knows how.
    {
      root: document,
      rootMargin: `${NEAR_MARGIN}px`,
      scrollMargin: `${NEAR_MARGIN}px`,
    } as IntersectionObserverInit,
  );
}
