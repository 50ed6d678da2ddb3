/**
 * The standing agenda of a strategy meeting: what the directive has it consider (D7), in the order of the London
 * procedures and of the record kept of it (domain 8.1). It is the same for every child and so says nothing about one: it
 * stands in a calendar that others can see.
 */
export const standingAgenda: readonly string[] = [
  'Introductions and apologies. Is the meeting quorate: social care, police and health? Confidentiality. Use the reference, never the child’s name, when you reply to this invitation.',
  'Why we meet: the concern, the screening with its score and reasons, and when the referral was received.',
  'The child’s views and how they were heard. What parents or carers may be told, when and by whom.',
  'What each agency knows: social care, police, health, education, youth justice, voluntary sector, placement.',
  'Suspected people, places and online spaces, links to other children, and themes.',
  'What we are worried about, what is working, what must happen. The level of risk the meeting agrees, with any disagreement.',
  'Decisions, each yes or no with a reason: section 47 enquiry (single, joint or none); child protection conference; legal advice; child in need plan.',
  'Disruption and any criminal investigation: conduct, timing and evidence. Medical needs. National Referral Mechanism and who is first responder.',
  'The CSE safety plan, and the referral to the monthly panel.',
  'Actions: what, who, by when. Date of the review and of any further strategy meeting. Who receives the record.',
];
