import type { ClientStanding } from '~/domain/client-search';
import { fadeTitles } from '~/domain/relationship/reading-words';
import { Tag, type TagTone } from '../tag';

const tones: Record<ClientStanding, TagTone> = {
  current: 'kept',
  due: 'wait',
  fading: 'broken',
  faded: 'broken',
  none: 'none',
};

/** How it stands between us and a client, by the days since the last exchange. */
export function FadeTag({ standing }: { standing: ClientStanding }) {
  return <Tag tone={tones[standing]}>{fadeTitles[standing]}</Tag>;
}
