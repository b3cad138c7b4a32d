import type { PageName } from '../../lib/messaging/protocol';
import type { NotebookEntry } from '../../lib/store/schema';

export type PopupProps = {
  /** `null` while the page is asked; `undefined` when it is not being read. */
  readonly pageNames: readonly PageName[] | null | undefined;
  readonly entries: readonly NotebookEntry[] | null;
  readonly onExport: () => void;
};

/** The toolbar popup: the names of this page, the notes, and the export. */
export function PopupApp({ pageNames, entries, onExport }: PopupProps) {
  return (
    <main>
      <h1>본명 本名</h1>
      <section aria-labelledby="page-heading">
        <h2 id="page-heading">이 페이지의 이름 {pageNames ? pageNames.length : ''}</h2>
        {pageNames === undefined && <p class="quiet">이 페이지는 읽고 있지 않습니다.</p>}
        {pageNames?.length === 0 && <p class="quiet">찾은 이름이 없습니다.</p>}
        {pageNames && pageNames.length > 0 && (
          // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling list must be reachable by keyboard
          <ul tabIndex={0} aria-labelledby="page-heading" data-list="page">
            {pageNames.map((name) => (
              <li
                key={`${name.surface}/${name.traditional}`}
                class="row"
                data-surface={name.surface}
                data-hanzi={name.traditional}
                data-pinyin={name.pinyin}
                data-kind={name.kind}
                data-source={name.source}
              >
                <span>{name.surface}</span>
                <span class="hanzi" lang="zh-Hant">
                  {name.traditional}
                </span>
                <span class="pinyin" lang="zh-Latn-pinyin">
                  {name.pinyin}
                </span>
                <span class="quiet">{name.count}회</span>
              </li>
            ))}
          </ul>
        )}
      </section>
      <section aria-labelledby="notes-heading">
        <h2 id="notes-heading">저장한 이름 {entries?.length ?? ''}</h2>
        {entries?.length === 0 && (
          <p class="quiet">기사에서 이름을 가리키고 저장을 누르면 여기에 모입니다.</p>
        )}
        {entries && entries.length > 0 && (
          // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling list must be reachable by keyboard
          <ul tabIndex={0} aria-labelledby="notes-heading" data-list="notes">
            {entries.map(({ name, sightings }) => (
              <li key={name.id}>
                <div class="row">
                  <span>{sightings[0]?.surface}</span>
                  <span class="hanzi" lang="zh-Hant">
                    {name.traditional}
                  </span>
                  <span class="pinyin" lang="zh-Latn-pinyin">
                    {name.pinyin}
                  </span>
                </div>
                <p class="quiet">{sightings[0]?.sentence}</p>
              </li>
            ))}
          </ul>
        )}
        <button type="button" disabled={!entries || entries.length === 0} onClick={onExport}>
          CSV로 내보내기
        </button>
      </section>
    </main>
  );
}
