/** Work in slices: no more than a few milliseconds of the page's time at once. */

/** How long a slice may be, in ms; what follows the last look at the clock comes on top. */
const SLICE = 3;

/** A budget that is spent and renewed. */
export type TimeSlice = {
  /** Whether it is somebody else's turn. Cheap enough to ask often. */
  isOver(): boolean;
  /** Lets the page work and paint, and begins a new slice. */
  pause(): Promise<void>;
};

type Scheduler = { readonly yield?: () => Promise<void> };

/** Begins a slice. @example if (slice.isOver()) await slice.pause(); */
export function startSlice(now: () => number = () => performance.now()): TimeSlice {
  let begun = now();
  return {
    isOver: () => now() - begun >= SLICE,
    async pause() {
      const { scheduler } = globalThis as { scheduler?: Scheduler };
      if (scheduler?.yield !== undefined) await scheduler.yield();
      else await new Promise<void>((resolve) => setTimeout(resolve, 0));
      begun = now();
    },
  };
}
