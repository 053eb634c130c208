import { changesInWords } from '~/domain/import/change-words';
import { refusals, remedies } from '~/domain/import/deal';
import { type ImportReport, refusalsOf, takenOf } from '~/domain/import/import-report';
import type { FirmDay } from '~/http/firm-day';

/** As many lines as somebody reads; the rest is counted. */
const mostLines = 200;

/** What became of a file, in words: the same before it is taken and after. */
export function reportInWords(report: ImportReport, { money, day }: Pick<FirmDay, 'money' | 'day'>) {
  const say = { money, day };
  const compared = ({ line, client, title, changes }: ImportReport['changed'][number]) => ({
    ...{ line, client, title },
    what: changesInWords(changes, say) || 'says the same',
  });
  return {
    rows: report.rows,
    taken: takenOf(report),
    groups: report.taken.map(({ becomes, currency, deals, totalMinor }) => ({
      ...{ becomes, deals },
      total: totalMinor > 0 ? money(totalMinor, currency) : '',
    })),
    linked: report.linked,
    relinked: report.relinked,
    addresses: report.addresses.slice(0, mostLines),
    addressRows: report.addresses.length,
    twice: report.twice.slice(0, mostLines),
    twiceRows: report.twice.length,
    changedRows: report.changed.length,
    changed: report.changed.slice(0, mostLines).map(compared),
    alikeRows: report.alike.length,
    alike: report.alike.slice(0, mostLines).map(compared),
    here: report.here,
    leftOut: report.leftOut,
    merged: report.merged,
    refusedRows: report.refused.length,
    refused: refusalsOf(report.refused).map(({ reason, rows }) => ({
      reason: refusals[reason],
      remedy: remedies[reason] ?? '',
      rows: rows.length,
      lines: rows.slice(0, mostLines).map(({ line, what, changes }) => ({
        line,
        what: changes ? changesInWords(changes, say) : what,
      })),
    })),
  };
}
