import { expect, it } from 'vitest';
import { localise } from './localise';
const xml = `<definitions xmlns:camunda="http://camunda.org/schema/1.0/bpmn"><process id="p" name="Pipeline">
  <userTask id="offer" name="Offer"><extensionElements><camunda:properties>
    <camunda:property name="label.cs" value="Nabídka"/>
  </camunda:properties></extensionElements></userTask>
  <userTask id="other" name="Other"/></process></definitions>`;
it('shows the label of the language where the model has one', () => {
    expect(localise(xml, 'cs')).toContain('name="Nabídka"');
    expect(localise(xml, 'cs')).toContain('name="Other"');
});
it('leaves a model without labels of the language as it is', () => {
    expect(localise(xml, 'pl')).toBe(xml);
});
