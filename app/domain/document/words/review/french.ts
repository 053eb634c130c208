import type { ReviewWords } from './review-words';

export const french: ReviewWords = {
  heading: 'Bilan de notre travail ensemble',
  titleFor: (client, period) => `Bilan de notre travail avec ${client}, ${period}`,
  prepared: (name, day) => (name ? `Préparé par ${name}, ${day}` : `Préparé le ${day}`),
  promises: {
    heading: 'Nos promesses, et ce qu’elles sont devenues',
    none: 'Aucune promesse n’était en cours entre nous pendant cette période.',
    columns: { title: 'Quoi', amount: 'Convenu', by: 'Promis pour', outcome: 'Ce qu’il en est' },
    more: (count, kept) =>
      count === 1
        ? `et 1 autre, ${kept === 1 ? 'tenue' : 'non tenue ou en cours'}`
        : `et ${count} autres, dont ${kept === count ? 'toutes' : kept} ${kept === 1 ? 'tenue' : 'tenues'}`,
    since: (month, kept, all) =>
      `Depuis ${month}\u00a0: ${kept} ${kept === 1 ? 'promesse tenue' : 'promesses tenues'} sur ${all}.`,
  },
  figures: {
    of: (count, all) => `${count} sur ${all}`,
    kept: 'promesses tenues, parmi celles qui sont achevées',
    days: (days, isOne) => `${days} ${isOne ? 'jour' : 'jours'}`,
    answers: (count) =>
      count === 1 ? 'de notre offre à votre réponse' : `de notre offre à votre réponse, médiane de ${count}`,
    inputs: 'fois, votre part est arrivée à temps',
  },
  outcome: {
    kept: (day) => `Tenue, ${day}`,
    missed: 'Non tenue comme convenu',
    short: { time: 'en retard', scope: 'pas tout', price: 'pas au prix convenu' },
    open: 'En cours',
    overdue: 'En cours, en retard',
    stopped: (day) => `Arrêtée, ${day}`,
  },
  theirGifts: {
    heading: 'Ce que vous avez apporté',
    none: 'Rien n’est encore noté ici. Qu’avons-nous oublié\u00a0?',
    introduced: (name) =>
      name ? `${name} nous a présenté quelqu’un.` : 'Vous nous avez présenté quelqu’un.',
    shared: (name) =>
      name
        ? `${name} nous a montré ce que peu de gens voient.`
        : 'Vous nous avez montré ce que peu de gens voient.',
    'came first': (name) => (name ? `${name} est venu vers nous.` : 'Vous êtes venus vers nous.'),
  },
  ourGifts: {
    heading: 'Ce que nous avons apporté sans qu’on le demande',
    none: 'Rien pendant cette période. Qu’est-ce qui vous aurait aidés\u00a0?',
    kinds: { advice: 'Conseil', tool: 'Outil', introduction: 'Mise en relation' },
  },
  facts: {
    heading: 'Ce qui a changé',
    none: 'À notre connaissance, rien n’a changé. Que n’avons-nous pas entendu\u00a0?',
    kinds: {
      goal: 'Votre objectif',
      pain: 'Ce qui vous gêne',
      change: 'Ce qui change',
      process: 'Notre façon de travailler ensemble',
    },
    became: {
      new: (day) => `Nouveau, ${day}`,
      ended: (day) => `Ce n’est plus le cas, ${day}`,
      confirmed: (day) => `Toujours vrai, ${day}`,
    },
    ask: {
      goal: (day) => `Toujours votre objectif\u00a0?\nEntendu le ${day}`,
      pain: (day) => `Toujours vrai\u00a0?\nEntendu le ${day}`,
      change: (day) => `Est-ce arrivé\u00a0?\nEntendu le ${day}`,
      process: (day) => `Toujours vrai\u00a0?\nEntendu le ${day}`,
    },
  },
  elements: {
    heading: 'Ce qui compte pour chacun de nous',
    none: 'Nous n’avons pas encore écrit ce qui compte dans notre travail. Le faisons-nous\u00a0?',
    notRanked: 'Vos places sont encore vides\u00a0: inscrivez-les, 1 pour ce qui compte le plus.',
    middle: (count) => `Vos places sont au milieu de celles que ${count} d’entre vous ont données.`,
    columns: {
      name: 'Quoi',
      theirs: 'Votre place',
      ours: 'Notre place',
      action: 'Ce que nous faisons pour cela',
    },
    was: (now, was) => `${now} (avant ${was})`,
    by: (day) => `d’ici le ${day}`,
  },
  more: (count) => `et ${count} de plus`,
  step: {
    heading: 'La prochaine étape que nous proposons',
    reply: (title) => `Vous nous avez interrogés sur «\u00a0${title}\u00a0». Nous y répondons d’abord.`,
    keep: (title, day) => `Nous tenons notre promesse\u00a0: ${title}${day ? `, pour le ${day}` : ''}.`,
    wait: (title, day) =>
      `Vous avez notre offre «\u00a0${title}\u00a0»${day ? `, valable jusqu’au ${day}` : ''}. Que vous faut-il pour décider\u00a0?`,
    alive: (title) => `Vous nous dites si «\u00a0${title}\u00a0» vous intéresse toujours.`,
    offer: 'Nous vous envoyons une petite offre précise, avec son prix et ses dates.',
    mend: (title) => `Avant toute nouveauté, nous réparons ce que nous n’avons pas tenu\u00a0: ${title}.`,
    talk: 'Nous nous retrouvons, et vous nous dites ce qui a changé pour vous.',
    ask: (fact) => `Vous nous dites si c’est toujours vrai\u00a0: «\u00a0${fact}\u00a0»`,
    grow: 'Nous vous proposons une suite qui s’appuie sur ce qui a été tenu, avec son prix et ses dates.',
    begin: 'Nous commençons par une petite offre précise, facile à décider.',
  },
  theirView: 'Comment vous l’avez vécu',
  agree: {
    heading: 'Ce dont nous convenons aujourd’hui',
    what: 'Quoi',
    who: 'Qui',
    when: 'Pour quand',
  },
};
