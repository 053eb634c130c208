import { clientWordsIn } from '~/domain/document/words/client-words';
import { ClientStep, type Frame } from './frame';
import { HowItStands, type Stands } from './how-it-stands';

/** Where an answer is asked for that can't be given any more. */
export function Closed({ frame, ...stands }: Stands & { frame: Frame & { title: string } }) {
  const words = clientWordsIn(stands.language);
  return (
    <ClientStep frame={frame} back={words.backToOffer}>
      <h1>{frame.title}</h1>
      <HowItStands at={frame.at} {...stands} />
    </ClientStep>
  );
}
