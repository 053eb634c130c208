import type { ReviewWords } from './review-words';

/** "il 15 dic", but "l’8 dic". */
const on = (day: string) => (/^(8|11)\b/.test(day) ? `l’${day}` : `il ${day}`);

export const italian: ReviewWords = {
  heading: 'Bilancio del nostro lavoro insieme',
  titleFor: (client, period) => `Bilancio del nostro lavoro con ${client}, ${period}`,
  prepared: (name, day) => (name ? `Preparato da ${name}, ${day}` : `Preparato ${on(day)}`),
  promises: {
    heading: 'Che cosa abbiamo promesso, e com’è andata',
    none: 'In questo periodo non c’era nessuna promessa aperta tra noi.',
    columns: { title: 'Che cosa', amount: 'Concordato', by: 'Promesso per', outcome: 'Com’è andata' },
    more: (count, kept) =>
      count === 1
        ? `e 1 altra, ${kept === 1 ? 'mantenuta' : 'non mantenuta o aperta'}`
        : `e altre ${count}, di cui ${kept === count ? 'tutte' : kept} ${kept === 1 ? 'mantenuta' : 'mantenute'}`,
    since: (month, kept, all) => `Da ${month}: ${kept} su ${all} promesse mantenute.`,
  },
  figures: {
    of: (count, all) => `${count} su ${all}`,
    kept: 'promesse mantenute, tra quelle concluse',
    days: (days, isOne) => `${days} ${isOne ? 'giorno' : 'giorni'}`,
    answers: (count) =>
      count === 1
        ? 'dalla nostra offerta alla vostra risposta'
        : `dalla nostra offerta alla vostra risposta, mediana di ${count}`,
    inputs: 'volte la vostra parte è arrivata in tempo',
  },
  outcome: {
    kept: (day) => `Mantenuta, ${day}`,
    missed: 'Non mantenuta come concordato',
    short: { time: 'in ritardo', scope: 'non tutto', price: 'non al prezzo concordato' },
    open: 'Ancora aperta',
    overdue: 'Ancora aperta, in ritardo',
    stopped: (day) => `Interrotta, ${day}`,
  },
  theirGifts: {
    heading: 'Che cosa avete portato voi',
    none: 'Qui non c’è ancora nulla. Che cosa ci è sfuggito?',
    introduced: (name) => (name ? `${name} ci ha presentato qualcuno.` : 'Ci avete presentato qualcuno.'),
    shared: (name) =>
      name ? `${name} ci ha mostrato ciò che pochi vedono.` : 'Ci avete mostrato ciò che pochi vedono.',
    'came first': (name) =>
      name ? `${name} ci ha cercato di propria iniziativa.` : 'Ci avete cercato di vostra iniziativa.',
  },
  ourGifts: {
    heading: 'Che cosa abbiamo portato senza che ce lo chiedeste',
    none: 'Nulla in questo periodo. Che cosa vi sarebbe servito?',
    kinds: { advice: 'Consiglio', tool: 'Strumento', introduction: 'Contatto' },
  },
  facts: {
    heading: 'Che cosa è cambiato',
    none: 'Per quanto ne sappiamo, nulla è cambiato. Che cosa non abbiamo sentito?',
    kinds: {
      goal: 'Il vostro obiettivo',
      pain: 'Che cosa vi ostacola',
      change: 'Che cosa cambia',
      process: 'Come lavoriamo con voi',
    },
    became: {
      new: (day) => `Nuovo, ${day}`,
      ended: (day) => `Non è più così, ${day}`,
      confirmed: (day) => `È ancora così, ${day}`,
    },
    ask: {
      goal: (day) => `È ancora il vostro obiettivo?\nSentito ${on(day)}`,
      pain: (day) => `È ancora così?\nSentito ${on(day)}`,
      change: (day) => `È già successo?\nSentito ${on(day)}`,
      process: (day) => `È ancora così?\nSentito ${on(day)}`,
    },
  },
  elements: {
    heading: 'Che cosa conta per ciascuno di noi',
    none: 'Non abbiamo ancora scritto che cosa conta nel nostro lavoro insieme. Lo facciamo?',
    notRanked: 'I vostri posti sono ancora vuoti: scriveteli, 1 per ciò che conta di più.',
    middle: (count) => `I vostri posti sono la via di mezzo tra quelli dati da ${count} di voi.`,
    columns: {
      name: 'Che cosa',
      theirs: 'Vostro posto',
      ours: 'Nostro posto',
      action: 'Che cosa facciamo',
    },
    was: (now, was) => `${now} (era ${was})`,
    by: (day) => `entro ${on(day)}`,
  },
  more: (count) => (count === 1 ? 'e 1 altro' : `e altri ${count}`),
  step: {
    heading: 'Il prossimo passo che proponiamo',
    reply: (title) => `Ci avete chiesto qualcosa su «${title}». Rispondiamo prima a questo.`,
    keep: (title, day) => `Manteniamo la nostra promessa: ${title}${day ? `, entro ${on(day)}` : ''}.`,
    wait: (title, day) =>
      `La nostra offerta «${title}» è da voi${day ? `, valida fino a tutto ${on(day)}` : ''}. Che cosa vi serve per decidere?`,
    alive: (title) => `Ci dite se «${title}» vi interessa ancora.`,
    offer: 'Vi mandiamo una piccola offerta precisa, con il prezzo e le date.',
    mend: (title) => `Prima di ogni novità rimediamo a ciò che non abbiamo mantenuto: ${title}.`,
    talk: 'Ci sediamo insieme, e voi ci raccontate che cosa è cambiato.',
    ask: (fact) => `Ci dite se è ancora così: «${fact}»`,
    grow: 'Vi offriamo un passo in più che poggia su quanto mantenuto, con il prezzo e le date.',
    begin: 'Cominciamo con una piccola offerta precisa, facile da decidere.',
  },
  theirView: 'Come l’avete vissuta voi',
  agree: { heading: 'Che cosa concordiamo oggi', what: 'Che cosa', who: 'Chi', when: 'Entro quando' },
};
