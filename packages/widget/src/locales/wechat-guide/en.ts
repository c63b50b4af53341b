import type { WeChatGuide } from './wechat-guide.ts';

/** English. */
export const en: WeChatGuide = {
  why: 'WeChat lets some mini programs and payments be used only once your ID card is bound to your account. The law asks for this, and it protects your account.',
  stepsTitle: 'Bind your ID card in WeChat',
  steps: [
    'Update WeChat to its latest version and open it.',
    'Tap “Me” at the bottom right.',
    'Open “Pay and Services”.',
    'Tap “…” at the top right.',
    'Choose “Real-name verification”.',
    'Enter your name and ID number, and add photos of both sides of your ID card.',
    'Check everything, submit it, and wait for WeChat to review it.',
  ],
  notesTitle: 'Good to know',
  notes: [
    'What you enter must be your own, exactly as on the card.',
    'The photos must be sharp, without glare.',
    'Stay on a stable network until it is submitted.',
  ],
  questions: [
    {
      question: 'How long does the review take?',
      answer: 'Mostly 1 to 3 working days. WeChat sends you a notice.',
    },
    {
      question: 'It was refused. What now?',
      answer: 'Compare each entry with your card, take new photos and submit again.',
    },
    { question: 'Can I undo it?', answer: 'Not by yourself. WeChat’s customer service can change it.' },
  ],
};
