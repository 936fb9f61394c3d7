import { describe, expect, it } from 'vitest';
import { homeOf, placesFor } from './navigation';
const routes = Object.fromEntries(['/tasks', '/needs-you', '/leads', '/pipeline', '/customers', '/customer-value', '/products', '/absences', '/calendars', '/imports', '/approval-policy', '/incidents'].map((path) => [path, {}]));
const keys = (role, known = routes) => placesFor(role, known).map((place) => place.key);
describe('the navigation', () => {
    it('shows a rep the selling places only', () => {
        expect(keys('REP')).toEqual(['tasks', 'leads', 'pipeline', 'customers', 'products', 'absences']);
    });
    it('shows a supervisor what waits for a decision, and a manager all', () => {
        expect(keys('SUPERVISOR')).toContain('needsYou');
        expect(keys('MANAGER')).toHaveLength(12);
    });
    it('leads nowhere that has no route', () => {
        expect(keys('REP', { '/tasks': {} })).toEqual(['tasks']);
        expect(homeOf('MANAGER', { '/tasks': {} })).toBe('/tasks');
    });
    it('starts everybody at the screen of their day', () => {
        expect([homeOf('REP', routes), homeOf('SUPERVISOR', routes), homeOf('MANAGER', routes)]).toEqual(['/tasks', '/needs-you', '/pipeline']);
    });
});
