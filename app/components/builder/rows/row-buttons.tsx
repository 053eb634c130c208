import type { ButtonHTMLAttributes } from 'react';
import { RowIcon, rowIcons } from '../../row-icon';
import type { AnyForm } from './row-fields';

const shape =
  'inline-flex size-11 cursor-pointer items-center justify-center rounded-[9px] text-ink-2 hover:bg-sunk hover:text-ink disabled:cursor-default disabled:opacity-35 disabled:hover:bg-transparent';

/**
 * Up, down and away: buttons that the server understands too, which then leads back to the place in the list.
 * `after` hears where the row is then.
 */
export function RowButtons({
  form,
  list,
  index,
  count,
  title,
  after,
}: {
  form: AnyForm;
  list: string;
  index: number;
  count: number;
  title: string;
  after(now: { did: 'moved' | 'removed'; index: number; button?: string }): void;
}) {
  const move = (to: number) => form.reorder.getButtonProps({ name: list, from: index, to });
  return (
    <div className="flex shrink-0 justify-end">
      {count > 1 ? (
        <>
          <IconButton
            {...move(index - 1)}
            id={`${form.id}-${list}[${index}]-up`}
            disabled={index === 0}
            label={`Move up: ${title}`}
            path={rowIcons.up}
            formAction={`#${form.id}-${list}[${Math.max(0, index - 1)}]-up`}
            onClick={() => after({ did: 'moved', index: index - 1, button: 'up' })}
          />
          <IconButton
            {...move(index + 1)}
            id={`${form.id}-${list}[${index}]-down`}
            disabled={index === count - 1}
            label={`Move down: ${title}`}
            path={rowIcons.down}
            formAction={`#${form.id}-${list}[${index + 1}]-down`}
            onClick={() => after({ did: 'moved', index: index + 1, button: 'down' })}
          />
        </>
      ) : null}
      <IconButton
        {...form.remove.getButtonProps({ name: list, index })}
        id={`${form.id}-${list}[${index}]-away`}
        formAction={`#${form.id}-${list}-add`}
        label={`Remove: ${title}`}
        path={rowIcons.away}
        onClick={() => after({ did: 'removed', index, button: 'away' })}
      />
    </div>
  );
}

function IconButton({
  label,
  path,
  ...rest
}: ButtonHTMLAttributes<HTMLButtonElement> & { label: string; path: string }) {
  return (
    <button type="submit" {...rest} aria-label={label} title={label} className={shape}>
      <RowIcon path={path} />
    </button>
  );
}
