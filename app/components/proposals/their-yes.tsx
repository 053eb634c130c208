import { forgotten } from '~/domain/erasing';

type Props = { name: string; purchaseOrder: string; words: string; contactName: string };

/** The yes that was said on the client's page: by whom, under which number of theirs, with which words. */
export function TheirYes({ name, purchaseOrder, words, contactName }: Props) {
  const other = name.trim().toLowerCase() !== contactName.trim().toLowerCase();
  return (
    <section aria-labelledby="their-yes" className="card mb-6 grid gap-2 border-l-4 border-l-kept px-5 py-4">
      <h2 id="their-yes" className="[overflow-wrap:anywhere]">
        {`${name === forgotten ? 'Somebody' : name} said yes`}
      </h2>
      {other && contactName ? (
        <p className="text-ink-2 [overflow-wrap:anywhere]">{`The offer went to ${contactName}.`}</p>
      ) : null}
      {purchaseOrder ? (
        <p className="[overflow-wrap:anywhere]">
          Purchase order <strong className="num">{purchaseOrder}</strong>
        </p>
      ) : null}
      {words ? <p className="whitespace-pre-line text-ink-2 [overflow-wrap:anywhere]">“{words}”</p> : null}
    </section>
  );
}
