import type { ReviewWords } from './review-words';

export const german: ReviewWords = {
  heading: 'Rückblick auf unsere Zusammenarbeit',
  titleFor: (client, period) => `Rückblick auf unsere Zusammenarbeit mit ${client}, ${period}`,
  prepared: (name, day) => (name ? `Vorbereitet von ${name}, ${day}` : `Vorbereitet am ${day}`),
  promises: {
    heading: 'Was wir zugesagt haben, und was daraus wurde',
    none: 'In dieser Zeit war zwischen uns keine Zusage offen.',
    columns: { title: 'Was', amount: 'Vereinbart', by: 'Zugesagt bis', outcome: 'Was daraus wurde' },
    more: (count, kept) => `und ${count} weitere, davon ${kept === count ? 'alle' : kept} gehalten`,
    since: (month, kept, all) => `Seit ${month}: ${kept} von ${all} Zusagen gehalten.`,
  },
  figures: {
    of: (count, all) => `${count} von ${all}`,
    kept: 'Zusagen gehalten, von den beendeten',
    days: (days, isOne) => `${days} ${isOne ? 'Tag' : 'Tage'}`,
    answers: (count) =>
      count === 1
        ? 'von unserem Angebot bis zu Ihrer Antwort'
        : `von unserem Angebot bis zu Ihrer Antwort, Median von ${count}`,
    inputs: 'Mal kam Ihr Teil rechtzeitig',
  },
  outcome: {
    kept: (day) => `Gehalten, ${day}`,
    missed: 'Nicht wie vereinbart gehalten',
    short: { time: 'verspätet', scope: 'nicht alles', price: 'nicht zum vereinbarten Preis' },
    open: 'Noch offen',
    overdue: 'Noch offen, verspätet',
    stopped: (day) => `Abgebrochen, ${day}`,
  },
  theirGifts: {
    heading: 'Was Sie eingebracht haben',
    none: 'Hier ist noch nichts notiert. Was haben wir übersehen?',
    introduced: (name) =>
      name ? `${name} hat uns jemanden vorgestellt.` : 'Sie haben uns jemanden vorgestellt.',
    shared: (name) =>
      name ? `${name} hat uns Einblick in Internes gegeben.` : 'Sie haben uns Einblick in Internes gegeben.',
    'came first': (name) => (name ? `${name} ist auf uns zugekommen.` : 'Sie sind auf uns zugekommen.'),
  },
  ourGifts: {
    heading: 'Was wir ungefragt eingebracht haben',
    none: 'In dieser Zeit nichts. Was hätte geholfen?',
    kinds: { advice: 'Rat', tool: 'Werkzeug', introduction: 'Kontakt' },
  },
  facts: {
    heading: 'Was sich verändert hat',
    none: 'Soweit wir wissen, hat sich nichts geändert. Was haben wir nicht gehört?',
    kinds: {
      goal: 'Ihr Ziel',
      pain: 'Was Sie hindert',
      change: 'Was sich ändert',
      process: 'Wie wir mit Ihnen arbeiten',
    },
    became: {
      new: (day) => `Neu, ${day}`,
      ended: (day) => `Nicht mehr so, ${day}`,
      confirmed: (day) => `Weiterhin so, ${day}`,
    },
    ask: {
      goal: (day) => `Noch Ihr Ziel?\nZuletzt gehört: ${day}`,
      pain: (day) => `Noch so?\nZuletzt gehört: ${day}`,
      change: (day) => `Ist es so gekommen?\nZuletzt gehört: ${day}`,
      process: (day) => `Noch so?\nZuletzt gehört: ${day}`,
    },
  },
  elements: {
    heading: 'Was jedem von uns wichtig ist',
    none: 'Wir haben noch nicht aufgeschrieben, worauf es in unserer Zusammenarbeit ankommt. Wollen wir?',
    notRanked: 'Ihre Plätze sind noch leer: Tragen Sie sie ein, 1 für das Wichtigste.',
    middle: (count) => `Ihre Plätze sind die Mitte derer, die ${count} von Ihnen vergeben haben.`,
    columns: { name: 'Was', theirs: 'Ihr Platz', ours: 'Unser Platz', action: 'Was wir dafür tun' },
    was: (now, was) => `${now} (war ${was})`,
    by: (day) => `bis ${day}`,
  },
  more: (count) => `und ${count} weitere`,
  step: {
    heading: 'Der nächste Schritt, den wir vorschlagen',
    reply: (title) => `Sie haben uns zu „${title}“ etwas gefragt. Darauf antworten wir zuerst.`,
    keep: (title, day) => `Wir halten unsere Zusage: ${title}${day ? `, bis ${day}` : ''}.`,
    wait: (title, day) =>
      `Unser Angebot „${title}“ liegt bei Ihnen${day ? ` und gilt bis ${day}` : ''}. Was brauchen Sie, um zu entscheiden?`,
    alive: (title) => `Sie sagen uns, ob „${title}“ für Sie noch infrage kommt.`,
    offer: 'Wir senden Ihnen ein kleines, konkretes Angebot mit Preis und Terminen.',
    mend: (title) => `Vor allem Neuen holen wir nach, was wir nicht gehalten haben: ${title}.`,
    talk: 'Wir setzen uns zusammen, und Sie erzählen, was sich bei Ihnen verändert hat.',
    ask: (fact) => `Sie sagen uns, ob das noch so ist: „${fact}“`,
    grow: 'Wir bieten Ihnen als Nächstes eine Sache an, die auf dem Gehaltenen aufbaut, mit Preis und Terminen.',
    begin: 'Wir beginnen mit einem kleinen, konkreten Angebot, über das leicht zu entscheiden ist.',
  },
  theirView: 'Wie Sie es erlebt haben',
  agree: { heading: 'Was wir heute vereinbaren', what: 'Was', who: 'Wer', when: 'Bis wann' },
};
