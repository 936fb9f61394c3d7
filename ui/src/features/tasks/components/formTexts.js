// form-js speaks English only; these are the sentences it can say, and the place of the value in them.
const sentences = [
    [/^Field is required\.$/, 'required'],
    [/minimum value of (.+)\.$/, 'min'],
    [/maximum value of (.+)\.$/, 'max'],
    [/minimum length of (.+)\.$/, 'minLength'],
    [/maximum length of (.+)\.$/, 'maxLength'],
    [/valid email/, 'email'],
    [/phone number/, 'phone'],
    [/not a number/, 'number'],
    [/be an integer/, 'integer'],
    [/at most (\d+) decimal/, 'decimals'],
    [/^Field must match pattern/, 'pattern'],
    [/^Date and time must both/, 'dateAndTime'],
];
/** A form's own complaint in the user's language; what a model's author wrote stays as it is. */
export function formSentence(t, english) {
    for (const [pattern, key] of sentences) {
        const match = pattern.exec(english);
        if (match)
            return t(`form.${key}`, { value: match[1] ?? '' });
    }
    return english;
}
