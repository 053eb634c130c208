import type { ReactNode } from 'react';
import type { DocumentView } from '~/domain/document/document-view';
import { type AnyField, type AnyForm, rowsOf } from '../rows/row-fields';
import { Rows } from '../rows/rows';
import { Fold } from './fold';
import { optionsOf } from './line-amounts';
import { MoveLines } from './move-lines';
import { OptionFields } from './option-fields';
import { blankOption } from './price-form-value';

/** A choice of up to three sizes. A file may hold more, and they are shown. */
export function OptionRows({
  form,
  list,
  price,
  hintOf,
}: {
  form: AnyForm;
  list: AnyField;
  price: DocumentView['price'];
  hintOf(field: string, hint?: ReactNode): ReactNode;
}) {
  const rows = rowsOf(list);
  const shown = optionsOf(list.value, price);
  const inAll = 'The lines above are part of every option. What only one of them has stands in it.';
  return (
    <Fold
      title="Options"
      about="Offer a choice of up to three: a small, a medium and a large cup."
      holds={rows.length > 0}
      wrong={Object.keys(list.allErrors).length > 0}
    >
      <MoveLines form={form} />
      <Rows
        form={form}
        list={list}
        heading="They choose one of"
        hint={hintOf('options', rows.length > 0 ? inAll : undefined)}
        noun="option"
        addLabel={rows.length > 0 ? 'Add another option' : 'Add the first option'}
        first=".name"
        look="card"
        most={3}
        blank={blankOption}
      >
        {(row, index) => (
          <OptionFields form={form} row={row} index={index} option={shown[index]} hintOf={hintOf} />
        )}
      </Rows>
    </Fold>
  );
}
