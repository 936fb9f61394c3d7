import { asLanguage } from '@/shared/i18n';
export function emptyLead(language) {
    return {
        contact: {
            name: '',
            email: '',
            phone: '',
            company: '',
            registrationNumber: '',
            jobRole: '',
            country: { cs: 'CZ', pl: 'PL' }[language] ?? '',
            language: asLanguage(language) ?? 'en',
        },
        interest: { kind: 'CONTACT', productId: null, employees: '', message: '' },
        source: 'PHONE',
    };
}
const known = (text) => text.trim() || null;
/** What was left empty is unknown, not an empty text. */
export function asCapture({ contact, interest, source }) {
    return {
        contact: {
            name: known(contact.name),
            email: known(contact.email),
            phone: known(contact.phone),
            company: known(contact.company),
            registrationNumber: known(contact.registrationNumber),
            jobRole: contact.jobRole || null,
            country: known(contact.country),
            language: known(contact.language),
        },
        interest: {
            kind: interest.kind,
            productId: interest.productId,
            employees: interest.employees === '' ? null : interest.employees,
            message: known(interest.message),
        },
        source,
    };
}
