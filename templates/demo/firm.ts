import type { DemoClient, DemoFirm, DemoPerson } from './story-types';

export const firm: DemoFirm = {
  name: 'Kettle & Line',
  address: '41 Wharf Street, Floor 2\nPortland, ME 04101',
  accent: '#7a4419',
  currency: 'USD',
  locale: 'en-US',
  timeZone: 'America/New_York',
  numberPrefix: 'KL-',
  paymentTerms: 'Due 14 days after delivery',
};

export const people: DemoPerson[] = [
  { key: 'imani', name: 'Imani Okafor', email: 'imani@kettleandline.example' },
  { key: 'ruben', name: 'Ruben Castellano', email: 'ruben@kettleandline.example' },
  { key: 'hyejin', name: 'Hye-jin Seo', email: 'hyejin@kettleandline.example' },
];

export const clients: DemoClient[] = [
  {
    key: 'harbor-finch',
    name: 'Harbor & Finch',
    address: '88 Chestnut Street\nProvidence, RI 02903',
    sinceDay: -545,
    contacts: [
      {
        key: 'dana',
        name: 'Dana Whitlock',
        email: 'dana.whitlock@harborfinch.example',
        role: 'Head of online store',
      },
      {
        key: 'priya',
        name: 'Priya Raman',
        email: 'priya.raman@harborfinch.example',
        role: 'Chief operating officer',
      },
    ],
  },
  {
    key: 'meridian',
    name: 'Meridian Credit Union',
    address: '200 Asylum Avenue\nHartford, CT 06103',
    sinceDay: -502,
    contacts: [
      {
        key: 'aiyana',
        name: 'Aiyana Tsosie',
        email: 'atsosie@meridiancu.example',
        role: 'Digital channels manager',
      },
      {
        key: 'marcus',
        name: 'Marcus Bell',
        email: 'mbell@meridiancu.example',
        role: 'Vice president, lending',
      },
    ],
  },
  {
    key: 'loomwright',
    name: 'Loomwright Software',
    address: '12 Mill Lane\nLowell, MA 01852',
    sinceDay: -480,
    contacts: [
      { key: 'sofia', name: 'Sofia Marchetti', email: 'sofia@loomwright.example', role: 'Head of growth' },
      { key: 'benedikt', name: 'Benedikt Haas', email: 'benedikt@loomwright.example', role: 'Product lead' },
    ],
  },
  {
    key: 'girasol',
    name: 'Girasol Energía',
    address: 'Carrer de Colón 31\n46004 València, Spain',
    sinceDay: -436,
    contacts: [
      {
        key: 'lucia',
        name: 'Lucía Ferrer Ibáñez',
        email: 'lucia.ferrer@girasolenergia.example',
        role: 'Director of customer service',
      },
      {
        key: 'pau',
        name: 'Pau Climent',
        email: 'pau.climent@girasolenergia.example',
        role: 'Product manager',
      },
    ],
  },
  {
    key: 'ridgeway',
    name: 'Ridgeway Pediatrics',
    address: '7 Orchard Hill Road\nConcord, NH 03301',
    sinceDay: -388,
    contacts: [
      {
        key: 'caleb',
        name: 'Caleb Osei',
        email: 'caleb@ridgewaypediatrics.example',
        role: 'Practice manager',
      },
      {
        key: 'naomi',
        name: 'Dr. Naomi Feldstein',
        email: 'naomi@ridgewaypediatrics.example',
        role: 'Medical director',
      },
    ],
  },
  {
    key: 'vandermeer',
    name: 'Vandermeer Fietsen',
    address: 'Oudegracht 214\n3511 NR Utrecht, Netherlands',
    sinceDay: -312,
    contacts: [
      {
        key: 'samira',
        name: 'Samira El Amrani',
        email: 'samira@vandermeerfietsen.example',
        role: 'Head of retail',
      },
      { key: 'joost', name: 'Joost van der Meer', email: 'joost@vandermeerfietsen.example', role: 'Owner' },
    ],
  },
  {
    key: 'tidewater',
    name: 'Tidewater Parts',
    address: '1450 Granby Street\nNorfolk, VA 23510',
    sinceDay: -266,
    contacts: [
      { key: 'linh', name: 'Linh Tran', email: 'linh.tran@tidewaterparts.example', role: 'Catalog manager' },
      { key: 'earl', name: 'Earl Boudreaux', email: 'earl@tidewaterparts.example', role: 'President' },
    ],
  },
  {
    key: 'plum-street',
    name: 'Plum Street Library',
    address: '9 Plum Street\nBangor, ME 04401',
    sinceDay: -182,
    contacts: [
      { key: 'grace', name: 'Grace Adeyemi', email: 'gadeyemi@plumstreetlibrary.example', role: 'Director' },
      {
        key: 'tobias',
        name: 'Tobias Lindgren',
        email: 'tlindgren@plumstreetlibrary.example',
        role: 'Digital services librarian',
      },
    ],
  },
];
