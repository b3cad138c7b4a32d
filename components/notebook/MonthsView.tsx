import type { Props } from './model';
import { ViewTitle } from './ViewTitle';
import { formatCount, KIND_WORDS } from './words';

/** Names met and kept month by month, names by kind and outlet, and the places met most often. */
export function MonthsView({ state }: Pick<Props, 'state'>) {
  const { months, kinds, places, outlets } = state;
  const most = Math.max(1, ...months.flatMap(({ met, kept }) => [met, kept]));
  return (
    <section class="months" aria-labelledby="months-title">
      <a href="#list" class="back">
        ← 목록
      </a>
      <ViewTitle id="months-title">달마다 만난 이름과 저장한 이름</ViewTitle>
      <table>
        <thead>
          <tr>
            <th scope="col">달</th>
            <th scope="col">만난 횟수</th>
            <th scope="col">새로 저장</th>
          </tr>
        </thead>
        <tbody>
          {months.map(({ month, met, kept }) => (
            <tr key={month}>
              <th scope="row">{month}</th>
              <td>
                <Bar share={met / most} /> {formatCount(met)}
              </td>
              <td>
                <Bar share={kept / most} /> {formatCount(kept)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <h2>종류</h2>
      <Bars rows={kinds.map(({ kind, count }) => ({ value: KIND_WORDS[kind], count }))} />
      {places.length > 0 && (
        <>
          <h2>자주 만난 지명</h2>
          <Bars rows={places} />
        </>
      )}
      <h2>매체</h2>
      <Bars rows={outlets.slice(0, 15)} />
    </section>
  );
}

function Bars({ rows }: { rows: readonly { value: string; count: number }[] }) {
  const most = Math.max(1, ...rows.map(({ count }) => count));
  return (
    <table>
      <tbody>
        {rows.map(({ value, count }) => (
          <tr key={value}>
            <th scope="row">{value}</th>
            <td>
              <Bar share={count / most} /> {formatCount(count)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The number beside it says the same. */
function Bar({ share }: { share: number }) {
  return <span class="bar" aria-hidden="true" style={`--share: ${share.toFixed(3)}`} />;
}
