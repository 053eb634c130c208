import type { ClientWords } from '../client-words';
import { counted, listed } from './listed';

export const german: ClientWords = {
  offerFrom: (firm) => `Ein Angebot von ${firm}`,
  openUntil: (until) => `Gültig bis einschließlich ${until}`,
  wasOpenUntil: (until) => `Dieses Angebot galt bis ${until}.`,
  askWhetherItStands: (author) => `Fragen Sie ${author}, ob es noch gilt.`,
  downloadPdf: 'PDF herunterladen',
  pdfSoon: {
    heading: 'Das PDF wird gerade gedruckt',
    text: 'Versuchen Sie es in einer Minute noch einmal; die Seite sagt dasselbe.',
  },
  pdfGone: {
    heading: 'Das PDF wird nicht mehr aufbewahrt',
    text: 'Es nannte jemanden, der vergessen werden wollte, und wurde deshalb mit Absicht entfernt. Was angeboten wurde, steht weiter auf der Seite.',
  },
  blackedOut: (day) =>
    `Am ${day} wurde in dieser Kopie mit Absicht ein Name geschwärzt: Jemand wollte vergessen werden.`,
  downloadRecord: 'Nachweis Ihrer Zusage herunterladen',
  recordSoon: 'Der Nachweis wird gerade gedruckt',
  addDays: 'Die Termine in Ihren Kalender übernehmen',
  backToOffer: 'Zurück zum Angebot',
  quoted: (name) => `„${name}“`,
  list: (items) => listed(items, 'und'),
  sayYes: 'Zusagen',
  yourAnswer: 'Ihre Antwort',
  chooseHere: 'Wählen Sie, und lesen Sie dann die Bedingungen in einem Satz.',
  goToTerms: 'Weiter zu den Bedingungen',
  notQuite: 'Noch nicht ganz?',
  smaller: 'Ja, aber kleiner',
  different: 'Lieber etwas anderes',
  later: 'Jetzt nicht',
  refuse: 'Nein, danke',
  ask: 'Erst eine Frage stellen',
  theTerms: 'Dem stimmen Sie zu',
  things: (count, of) =>
    `die ${counted(count, ['zwei', 'drei', 'vier', 'fünf', 'sechs', 'sieben', 'acht', 'neun'])} Ergebnisse aus ${of}`,
  terms: ({ what, by, total, wayOut }) =>
    [
      `Sie erhalten ${what}`,
      by && `, fertig bis ${by}`,
      `, für ${total}`,
      wayOut ? `; Ihr Risiko: ${wayOut}` : '.',
    ].join(''),
  otherChoice: 'Anders wählen',
  yourName: 'Ihr Name',
  purchaseOrder: 'Ihre Bestellnummer (optional)',
  consent: (client) =>
    `Ich nehme dieses Angebot für ${client} zu diesen Bedingungen an und darf darüber entscheiden.`,
  accept: 'Ja, ich nehme an',
  whatIsKept:
    'Das ist eine einfache elektronische Signatur. Ihr Name, die Uhrzeit, Ihre Netzwerkadresse und der Name Ihres Browsers werden dazu aufbewahrt, für beide Seiten.',
  errorsHeading: 'Noch nicht gesendet. Unten steht, was fehlt.',
  theyAsk: 'Dazu die Bitte',
  yourWords: 'Ihre Worte',
  copyTo: 'Wohin soll noch eine Kopie gehen? (E-Mail, optional)',
  copyGoesTo: (address) => `Eine Kopie geht an ${address}.`,
  youChose: 'Gewählt',
  notChosen: 'Nicht gewählt',
  sayYesBy: (day) => `Zusagen bis ${day}`,
  sayYesHere: 'Sagen Sie auf dieser Seite zu.',
  yourAnswerOf: (day) => `Sie haben am ${day} geantwortet.`,
  askNow: 'Eine Frage stellen',
  changedYourMind: 'Haben Sie es sich anders überlegt?',
  writeTo: (author) => `Schreiben Sie an ${author}`,
  errors: {
    name: 'Geben Sie Ihren Namen ein.',
    consent: 'Kreuzen Sie diesen Satz an, um anzunehmen.',
    option: 'Wählen Sie zuerst eine davon.',
    smaller: 'Kreuzen Sie an, was wegfallen kann, nennen Sie einen Betrag oder sagen Sie es in Worten.',
    amount: 'Schreiben Sie den Betrag in Ziffern, etwa 600.',
    email: 'Das ist keine E-Mail-Adresse, wie dana@northwind.example.',
    text: 'Sagen Sie es in ein paar Worten.',
    until: 'Wählen Sie einen Tag, der noch kommt, oder lassen Sie das Feld leer.',
    reason: 'Wählen Sie den Grund, der am besten passt.',
    waiting:
      'Hier warten schon so viele Fragen auf eine Antwort, dass diese nicht gesendet wurde. Warten Sie die Antworten ab und senden Sie sie dann noch einmal, oder schreiben Sie dem Absender des Angebots eine E-Mail.',
    unreadable: 'So lässt es sich nicht speichern. Kürzen Sie es, oder tippen Sie es neu.',
  },
  changed: {
    heading: 'Das Angebot hat sich geändert',
    text: 'Es wurde nichts festgehalten: Was Sie gelesen haben, ist nicht mehr das, was angeboten wird. Das ist anders:',
    openUntil: 'Gültig bis',
    was: 'vorher',
    now: 'jetzt',
    readAgain: 'Das Angebot lesen, wie es jetzt ist',
  },
  accepted: {
    heading: (name) => `Vielen Dank, ${name}`,
    when: (name, day, time, place) =>
      `${name} hat dieses Angebot am ${day} um ${time} Ortszeit ${place} angenommen.`,
    recorded: (day) => `Dieses Angebot wurde am ${day} angenommen.`,
    next: 'So geht es weiter',
    starts: (firm, day) => `${firm} beginnt am ${day}.`,
    keepIt: 'Behalten Sie den Link: Er zeigt weiter, was vereinbart ist.',
    writeTo: (author) => `Für alles andere schreiben Sie an ${author}:`,
  },
  smallerForm: {
    heading: 'Ja, aber kleiner',
    text: 'Sagen Sie, worauf Sie verzichten können oder wozu Sie Ja sagen würden.',
    leaveOut: 'Das kann wegfallen',
    amount: (currency) => `Dazu würde ich Ja sagen (${currency}, optional)`,
  },
  differentForm: { heading: 'Lieber etwas anderes', text: 'Sagen Sie, was besser passen würde.' },
  laterForm: {
    heading: 'Jetzt nicht',
    text: 'Sagen Sie, wann ein guter Zeitpunkt wäre, wieder darüber zu sprechen, wenn Sie es wissen.',
    until: 'Fragen Sie mich wieder am (optional)',
  },
  refusalForm: {
    heading: 'Nein, danke',
    text: 'Damit ist das Angebot geschlossen. Der Grund hilft, ein besseres zu machen.',
    instead:
      'Nicht sicher? Bitten Sie um etwas Kleineres, sagen Sie „jetzt nicht“ oder stellen Sie eine Frage.',
    send: 'Absage senden',
    why: 'Warum',
    reasons: {
      'too expensive': 'Es ist zu teuer',
      'went with someone else': 'Wir haben uns für jemand anderen entschieden',
      'not needed': 'Wir brauchen es nicht',
      other: 'Ein anderer Grund',
    },
  },
  inYourWords: 'In Ihren Worten',
  inYourWordsOptional: 'In Ihren Worten (optional)',
  send: 'Antwort senden',
  outcomes: {
    smaller: {
      heading: 'Sie haben um etwas Kleineres gebeten',
      text: (author) =>
        `${author} hat es bekommen und meldet sich mit einem kleineren Angebot, unter demselben Link.`,
    },
    different: {
      heading: 'Sie haben um etwas anderes gebeten',
      text: (author) => `${author} hat es bekommen und meldet sich, unter demselben Link.`,
    },
    later: {
      heading: 'Jetzt nicht, haben Sie gesagt',
      text: (author) => `${author} weiß Bescheid.`,
    },
    declined: {
      heading: 'Sie haben abgesagt',
      text: (author) => `${author} weiß Bescheid. Danke, dass Sie es gesagt haben.`,
    },
  },
  questions: {
    heading: 'Fragen',
    text: (author) =>
      `Ihre Frage geht an ${author} und ist noch keine Antwort auf das Angebot. Was ${author} schreibt, steht dann hier.`,
    your: 'Ihre Frage',
    send: 'Frage senden',
    asked: (by, day) => `${by} fragte am ${day}`,
    replied: (by, day) => `${by} antwortete am ${day}`,
    waiting: (author) => `${author} hat noch nicht geantwortet.`,
  },
  gone: {
    heading: 'Unter diesem Link gibt es nichts mehr',
    text: 'Er führte zu einem Angebot oder zu einer Liste zum Ordnen, oder er ist unvollständig. Fragen Sie, wer ihn Ihnen geschickt hat.',
  },
  broken: {
    heading: 'Das hat nicht geklappt',
    text: 'Es wurde nichts festgehalten. Laden Sie die Seite in einer Minute noch einmal.',
  },
};
