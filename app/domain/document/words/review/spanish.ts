import type { ReviewWords } from './review-words';

export const spanish: ReviewWords = {
  heading: 'Balance de nuestro trabajo juntos',
  titleFor: (client, period) => `Balance de nuestro trabajo con ${client}, ${period}`,
  prepared: (name, day) => (name ? `Preparado por ${name}, ${day}` : `Preparado el ${day}`),
  promises: {
    heading: 'Lo que prometimos y en qué quedó',
    none: 'En este tiempo no hubo ninguna promesa abierta entre nosotros.',
    columns: { title: 'Qué', amount: 'Acordado', by: 'Prometido para', outcome: 'En qué quedó' },
    more: (count, kept) =>
      count === 1
        ? `y 1 más, ${kept === 1 ? 'cumplida' : 'no cumplida o abierta'}`
        : `y ${count} más, de ellas ${kept === count ? 'todas' : kept} ${kept === 1 ? 'cumplida' : 'cumplidas'}`,
    since: (month, kept, all) => `Desde ${month}: ${kept} de ${all} promesas cumplidas.`,
  },
  figures: {
    of: (count, all) => `${count} de ${all}`,
    kept: 'promesas cumplidas, de las que terminaron',
    days: (days, isOne) => `${days} ${isOne ? 'día' : 'días'}`,
    answers: (count) =>
      count === 1
        ? 'de nuestra oferta a su respuesta'
        : `de nuestra oferta a su respuesta, mediana de ${count}`,
    inputs: 'veces su parte llegó a tiempo',
  },
  outcome: {
    kept: (day) => `Cumplida, ${day}`,
    missed: 'No cumplida como se acordó',
    short: { time: 'tarde', scope: 'no todo', price: 'no al precio acordado' },
    open: 'Abierta',
    overdue: 'Abierta, con retraso',
    stopped: (day) => `Interrumpida, ${day}`,
  },
  theirGifts: {
    heading: 'Lo que ustedes aportaron',
    none: 'Aquí no hay nada anotado todavía. ¿Qué se nos escapó?',
    introduced: (name) => (name ? `${name} nos presentó a alguien.` : 'Nos presentaron a alguien.'),
    shared: (name) =>
      name ? `${name} nos mostró lo que pocos llegan a ver.` : 'Nos mostraron lo que pocos llegan a ver.',
    'came first': (name) => (name ? `${name} acudió a nosotros.` : 'Acudieron a nosotros.'),
  },
  ourGifts: {
    heading: 'Lo que aportamos sin que nos lo pidieran',
    none: 'Nada en este tiempo. ¿Qué habría ayudado?',
    kinds: { advice: 'Consejo', tool: 'Herramienta', introduction: 'Contacto' },
  },
  facts: {
    heading: 'Lo que cambió',
    none: 'Que sepamos, nada ha cambiado. ¿Qué no hemos oído?',
    kinds: {
      goal: 'Su objetivo',
      pain: 'Lo que les frena',
      change: 'Lo que cambia',
      process: 'Cómo trabajamos con ustedes',
    },
    became: {
      new: (day) => `Nuevo, ${day}`,
      ended: (day) => `Ya no es así, ${day}`,
      confirmed: (day) => `Sigue así, ${day}`,
    },
    ask: {
      goal: (day) => `¿Sigue siendo su objetivo?\nLo oímos el ${day}`,
      pain: (day) => `¿Sigue así?\nLo oímos el ${day}`,
      change: (day) => `¿Ya ocurrió?\nLo oímos el ${day}`,
      process: (day) => `¿Sigue así?\nLo oímos el ${day}`,
    },
  },
  elements: {
    heading: 'Lo que valora cada parte',
    none: 'Aún no hemos escrito qué importa en nuestro trabajo juntos. ¿Lo hacemos?',
    notRanked: 'Sus puestos siguen en blanco: escríbanlos, 1 para lo más importante.',
    middle: (count) => `Sus puestos son el punto medio de los que dieron ${count} de ustedes.`,
    columns: { name: 'Qué', theirs: 'Su puesto', ours: 'Nuestro puesto', action: 'Lo que hacemos por ello' },
    was: (now, was) => `${now} (antes ${was})`,
    by: (day) => `hasta el ${day}`,
  },
  more: (count) => `y ${count} más`,
  step: {
    heading: 'El siguiente paso que proponemos',
    reply: (title) => `Nos preguntaron por «${title}». Eso lo respondemos primero.`,
    keep: (title, day) => `Cumplimos nuestra promesa: ${title}${day ? `, hasta el ${day}` : ''}.`,
    wait: (title, day) =>
      `Tienen nuestra oferta «${title}»${day ? `, abierta hasta el ${day}` : ''}. ¿Qué necesitan para decidir?`,
    alive: (title) => `Nos dicen si «${title}» les sigue interesando.`,
    offer: 'Les enviamos una oferta pequeña y concreta, con su precio y sus fechas.',
    mend: (title) => `Antes de nada nuevo, reparamos lo que no cumplimos: ${title}.`,
    talk: 'Nos sentamos juntos y nos cuentan qué ha cambiado para ustedes.',
    ask: (fact) => `Nos dicen si esto sigue así: «${fact}»`,
    grow: 'Les ofrecemos un paso más que se apoya en lo cumplido, con su precio y sus fechas.',
    begin: 'Empezamos con una oferta pequeña y concreta, fácil de decidir.',
  },
  theirView: 'Cómo lo han vivido ustedes',
  agree: { heading: 'Lo que acordamos hoy', what: 'Qué', who: 'Quién', when: 'Para cuándo' },
};
