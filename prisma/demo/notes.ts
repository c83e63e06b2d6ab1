/** What visitors write when they book, by what they book. */
export const notes = {
  massage: [
    'My left shoulder is the trouble, please go easy there.',
    'I had a long flight on Sunday, everything hurts.',
    'A little firmer than last time, please.',
    'No lavender oil please, it gives me a headache.',
    'It is a birthday present from my sister!',
    'I am in week 22 of my pregnancy. Is that all right?',
    'Could I have the quiet room at the back?',
    'I may be five minutes late, my train arrives at ten to.',
    'Desk job, stiff neck, you know the story.',
    'Allergic to nuts, so no almond oil please.',
  ],
  physio: [
    'Prescription for six sessions from Dr. Kern, I will bring it.',
    'Knee operation in spring, the scar still pulls.',
    'Tennis elbow on the right side.',
    'Second session. The exercises helped a lot.',
    'I walk with a crutch, is there a step at the door?',
    'The MRI pictures are on my phone, hope that is enough.',
    'Slipped disc L4/L5, please read the letter first.',
  ],
  facial: [
    'My skin is very dry this time of year.',
    'Getting married on Saturday, nothing too adventurous please.',
    'I use retinol in the evening, does that matter?',
    'Sensitive skin, I react to perfume.',
    'Could you do the eyebrows as well?',
    'I would like to buy the day cream again.',
  ],
  movement: [
    'First time, I am a bit nervous.',
    'I have a bad wrist, so no long planks for me.',
    'Bringing my own mat.',
    'Back after a six month break.',
    'Do you have a shower?',
    'I have to leave ten minutes early today, sorry.',
  ],
  stay: [
    'We arrive late, around 22:00. Is there a key box?',
    'We are bringing a small dog, he is very quiet.',
    'Could you put in a cot for the baby?',
    'We would love to book two massages during our stay.',
    'Arriving by bicycle. Is there a place to lock them?',
    'It is our anniversary, any tip for dinner by the lake?',
    'Is there a desk? I have to work for a day.',
  ],
  lesson: [
    'She is preparing for her recital in the spring.',
    'Can we work on the left hand this time?',
    'Total beginner, I have a keyboard at home.',
    'He forgot his book last week, please send it home with him.',
    'We are working on the Bach minuet in G.',
    'Could we switch to every other week after the holidays?',
  ],
} as const

/** What the house writes for itself. */
export const internalNotes = [
  'Prefers the room with the garden view.',
  'Pays with a voucher: check the balance.',
  'Always early, offer tea.',
  'Rang to ask about parking.',
  'Owes us for the last visit.',
  'Referred by the hotel across the street.',
  'Speaks little German, English is fine.',
  'Give the loyalty card: tenth visit.',
  'Ask how the knee is doing.',
  'Receipt needed for the insurance.',
] as const

/** Why bookings are called off, by who does it. */
export const cancelReasons = {
  appointment: {
    visitor: [
      'I caught a cold, sorry.',
      'Something came up at work.',
      'My daughter is ill and I cannot leave the house.',
      'No trains today because of the storm.',
    ],
    user: [
      'Ill today, we called everybody.',
      'Booked twice by mistake.',
      'Visitor asked by phone to cancel.',
    ],
  },
  group: {
    visitor: ['I cannot make it this week.'],
    user: ['The teacher is ill today.', 'The room is being painted.'],
  },
  rental: {
    visitor: [
      'We have to postpone our trip.',
      'Our flight was cancelled.',
      'We found dates that suit us better.',
    ],
    user: ['Booked twice by mistake.', 'Guest asked by phone to cancel.'],
  },
} as const
