export const stateColours = {
    UPLOADED: 'gray',
    CHECKING: 'marmalade',
    CHECKED: 'marmalade',
    RUNNING: 'marmalade',
    DONE: 'pine',
    FAILED: 'red',
};
