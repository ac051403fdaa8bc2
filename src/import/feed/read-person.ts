const ADDRESS = String.raw`[^\s<>()@,;:"]+@[^\s<>()@,;:"]+`;
const NAME_IN_BRACKETS = new RegExp(String.raw`^(?:mailto:)?${ADDRESS}\s*\(([^()]*)\)$`);

/**
 * A person as RSS writes one, `jane@paper.example (Jane Roe)` → the name. What has another form is left as it is.
 */
export const personName = (text: string): string => {
  const trimmed = text.replace(/\s+/g, ' ').trim();
  return NAME_IN_BRACKETS.exec(trimmed)?.[1]?.trim() ?? trimmed;
};
