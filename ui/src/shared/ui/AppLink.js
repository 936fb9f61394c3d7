import { jsx as _jsx } from "react/jsx-runtime";
import { Link, useNavigate } from '@tanstack/react-router';
/** A link inside the application whose address is computed, so that the router's types cannot know it. */
export function AppLink({ href, ...rest }) {
    return _jsx(Link, { to: href, ...rest });
}
export function useOpen() {
    const navigate = useNavigate();
    return (href) => void navigate({ to: href });
}
const rooms = {
    lead: 'leads',
    opportunity: 'opportunities',
    approval: 'approvals',
    escalation: 'escalations',
    customer: 'customers',
    retentionCase: 'retention/cases',
    message: 'messages/outbox',
    digest: 'notifications',
};
/** Where a subject is at home; undefined for kinds that have no screen. */
export function addressOf(subject) {
    const room = rooms[subject.type];
    return room && `/${room}/${subject.id}`;
}
export function SubjectLink({ subject }) {
    const href = addressOf(subject);
    return href ? (_jsx(AppLink, { href: href, className: "link", children: subject.label })) : (_jsx("span", { children: subject.label }));
}
