import type { PostWords } from './post-words';

export const german: PostWords = {
  readOnline: 'Hier lesen und antworten',
  sayYes: 'Sagen Sie auf dieser Seite zu, oder antworten Sie mit „Ja“.',
  seeAgain: 'Noch einmal ansehen',
  answers: {
    accepted: {
      subject: (title) => `Zugesagt: ${title}`,
      thanks: (firm) => `Danke für Ihre Zusage. ${firm} hat sie erhalten; diese E-Mail ist Ihr Beleg.`,
    },
    smaller: {
      subject: (title) => `Bitte kleiner: ${title}`,
      thanks: (firm) => `${firm} kennt Ihren Wunsch nach einem kleineren Angebot und meldet sich bei Ihnen.`,
    },
    different: {
      subject: (title) => `Bitte anders: ${title}`,
      thanks: (firm) => `${firm} kennt Ihren Wunsch nach einem anderen Angebot und meldet sich bei Ihnen.`,
    },
    'not now': {
      subject: (title) => `Nicht jetzt: ${title}`,
      thanks: (firm) => `${firm} weiß, dass es gerade nicht passt.`,
    },
    declined: {
      subject: (title) => `Nein, danke: ${title}`,
      thanks: (firm) => `${firm} hat Ihre Antwort erhalten. Danke, dass Sie eine gegeben haben.`,
    },
  },
  yesOf: (by, firm) =>
    `${by} hat dieses Angebot angenommen. ${firm} weiß Bescheid, und diese Mail ist Ihre Kopie.`,
  agreed: 'Das haben Sie zugesagt',
  purchaseOrder: (order) => `Bestellnummer: ${order}`,
  youWrote: 'Sie schrieben',
  amount: (amount) => `Zusagen würden Sie bei ${amount}.`,
  askAgain: (date) => `Wir melden uns, wie gewünscht, am ${date} wieder.`,
  calendar: 'Die Termine liegen für Ihren Kalender bei.',
  record: 'Der Beleg dazu liegt bei.',
  reply: { subject: (title) => `Ihre Frage: ${title}`, asked: 'Sie fragten' },
  reminders: {
    unread: {
      subject: (title) => `Ist es angekommen? ${title}`,
      words:
        'Vor einigen Tagen habe ich Ihnen dieses Angebot geschickt und frage mich, ob es angekommen ist.',
    },
    unanswered: {
      subject: (title) => `Ja, nein oder eine Frage? ${title}`,
      words:
        'Haben Sie sich zu diesem Angebot entschieden? Auch ein Nein ist in Ordnung, und eine Frage ebenso.',
    },
    expiring: {
      subject: (title) => `Noch zwei Tage offen: ${title}`,
      words: 'Dieses Angebot endet in zwei Tagen. Wenn Sie länger brauchen, sagen Sie es mir.',
    },
  },
  head: (head) => `Mit Ihrer Antwort endet unsere Chronik mit ${head}.`,
  verify: (at) => `Ob eine Datei von uns kommt, sagt diese Seite: ${at}`,
  replyTo: (name) => `Antworten auf diese E-Mail gehen an ${name}.`,
};
