import { useEffect, useState } from 'react';

/** The IANA zone of whoever looks at the page; blank until a script ran, since the server cannot know it. */
export function useOwnTimeZone(): string {
  const [zone, setZone] = useState('');
  useEffect(() => setZone(Intl.DateTimeFormat().resolvedOptions().timeZone ?? ''), []);
  return zone;
}
