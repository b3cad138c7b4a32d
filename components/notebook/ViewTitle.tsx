import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

export type ViewTitleProps = { readonly id: string; readonly children: ComponentChildren };

/**
 * The heading of a part of the page. It takes the focus when the part is opened: the link that led there is gone, and
 * whoever reads by keyboard or by ear would begin at the top of the page again.
 */
export function ViewTitle({ id, children }: ViewTitleProps) {
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  return (
    <h2 id={id} ref={title} tabIndex={-1}>
      {children}
    </h2>
  );
}
