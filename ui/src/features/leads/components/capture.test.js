import { expect, it } from 'vitest';
import { asCapture, emptyLead } from './capture';
it('sends what was left empty as unknown', () => {
    const { contact, interest } = asCapture(emptyLead('cs'));
    expect(contact).toMatchObject({ name: null, email: null, jobRole: null, country: 'CZ', language: 'cs' });
    expect(interest).toMatchObject({ kind: 'CONTACT', productId: null, employees: null, message: null });
});
it('sends what was typed without the blanks around it', () => {
    const values = emptyLead('en');
    values.contact.name = '  Jana Malá ';
    values.interest.employees = 0;
    expect(asCapture(values)).toMatchObject({ contact: { name: 'Jana Malá', country: null }, interest: { employees: 0 } });
});
