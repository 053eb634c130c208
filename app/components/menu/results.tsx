import type { Found, FoundGroup } from '~/domain/commands';

export const optionId = (place: number): string => `menu-option-${place}`;

/** What was found, as the options of a listbox; the keys are heard by the field above. */
export function Results({
  groups,
  active,
  onPoint,
  onChoose,
  empty,
}: {
  groups: FoundGroup[];
  active: number;
  onPoint(place: number): void;
  onChoose(item: Found): void;
  /** What is said where nothing was found. */
  empty: string;
}) {
  let count = 0;
  const placed = groups.map((group) => ({
    name: group.name,
    items: group.items.map((item) => ({ item, place: count++ })),
  }));
  return (
    <>
      {groups.length === 0 ? <p className="px-5 py-6 text-ink-2">{empty}</p> : null}
      <div
        role="listbox"
        id="menu-results"
        aria-label="Found"
        className="grid min-h-0 flex-1 content-start gap-1 overflow-y-auto p-2 empty:hidden"
      >
        {placed.map(({ name, items }) => (
          // biome-ignore lint/a11y/useSemanticElements: a group of options; a fieldset cannot stand in a listbox
          <div key={name} role="group" aria-label={name}>
            <div aria-hidden="true" className="px-3 pb-1 pt-2 text-[12.5px] font-medium text-ink-2">
              {name}
            </div>
            {items.map(({ item, place }) => (
              // biome-ignore lint/a11y/useKeyWithClickEvents: the field that has the focus hears the keys
              <div
                key={item.id}
                role="option"
                id={optionId(place)}
                tabIndex={-1}
                aria-selected={place === active}
                onMouseMove={() => place === active || onPoint(place)}
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => onChoose(item)}
                className="flex min-h-11 cursor-pointer flex-wrap items-center justify-between gap-x-4 rounded-[9px] px-3 py-1.5 aria-selected:bg-coffee-soft"
              >
                <span className="min-w-0 [overflow-wrap:anywhere]">{item.label}</span>
                {item.below ? (
                  <span className="min-w-0 text-[13px] text-ink-2 [overflow-wrap:anywhere]">
                    {item.below}
                  </span>
                ) : null}
              </div>
            ))}
          </div>
        ))}
      </div>
    </>
  );
}
