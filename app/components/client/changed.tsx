import type { ViewChange } from '~/domain/changes/view-changes';
import { clientWordsIn } from '~/domain/document/words/client-words';
import type { Language } from '~/domain/proposal';
import { ClientStep, type Frame } from './frame';

/** Nothing was recorded, because what was read is not so any more: what is different, and the way on. */
export function Changed({
  frame,
  language,
  changes,
}: {
  frame: Frame;
  language: Language;
  changes: ViewChange[];
}) {
  const words = clientWordsIn(language);
  const { heading, text, was, now, readAgain } = words.changed;
  return (
    <ClientStep frame={frame} back={words.backToOffer}>
      <h1>{heading}</h1>
      <p role="alert">{text}</p>
      <ul className="page-changes">
        {changes.map(({ heading: part, gone, came }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two parts may have one heading, or none
          <li key={index}>
            {part ? <strong>{part}</strong> : null}
            <Texts label={was} texts={gone} as="del" />
            <Texts label={now} texts={came} as="ins" />
          </li>
        ))}
      </ul>
      <a className="page-go" href={frame.at ?? undefined}>
        {readAgain}
      </a>
    </ClientStep>
  );
}

function Texts({ label, texts, as: As }: { label: string; texts: string[]; as: 'del' | 'ins' }) {
  return texts.map((text) => (
    <p key={text}>
      <span className="page-small">{label} </span>
      <As>{text}</As>
    </p>
  ));
}
