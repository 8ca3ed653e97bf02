import { contract } from './contract.ts';

contract('strings', [
  {
    title: 'size counts characters',
    when: 'data.s.size() <= 4',
    allows: [{ s: '容错备案' }, { s: '' }],
    denies: [{ s: '合理容错案' }, { s: 'abcde' }],
  },
  { title: 'size of a number is an error', when: 'data.s.size() >= 0', denies: [{ s: 5 }, { s: null }] },
  {
    title: 'matches with both anchors takes the whole string',
    when: "data.s.matches('^[a-z]{2,4}$')",
    allows: [{ s: 'ab' }, { s: 'abcd' }],
    denies: [{ s: 'a' }, { s: 'abcde' }, { s: 'ab1' }, { s: '1ab' }, { s: 'AB' }],
  },
  {
    title: 'matches without anchors takes the whole string too',
    when: "data.s.matches('[a-z]+')",
    denies: [{ s: 'ab1' }, { s: '1ab' }],
    differs: { firenook: 'it finds the pattern anywhere; anchor every pattern with ^ and $' },
  },
  {
    title: 'a class of Chinese characters may be written as they are',
    when: "data.s.matches('^[一-龥A-Za-z0-9]+$')",
    allows: [{ s: '容错案件2026' }],
    denies: [{ s: '容错 案件' }, { s: '<案件>' }, { s: '' }],
  },
  {
    title: 'a doubled backslash is a backslash in the pattern',
    when: "data.s.matches('^\\\\d{4}-\\\\d{2}\\\\.md$')",
    allows: [{ s: '2026-10.md' }],
    denies: [{ s: '2026-10xmd' }, { s: 'dddd-dd.md' }],
  },
  {
    title: 'a pattern may offer alternatives in a group',
    when: "data.s.matches('^(draft|filed)$')",
    allows: [{ s: 'filed' }],
    denies: [{ s: 'filedx' }, { s: 'xdraft' }],
  },
  {
    title: 'split cuts at each separator',
    when: "data.s.split('/')[1] == 'b' && data.s.split('/').size() == 2",
    allows: [{ s: 'a/b' }],
    denies: [{ s: 'a/b/c' }, { s: 'b' }],
  },
  {
    title: 'split takes a pattern',
    when: "data.s.split('[,;]').size() == 3",
    allows: [{ s: 'a,b;c' }],
    denies: [{ s: 'a.b;c' }],
  },
  {
    title: 'lower and upper',
    when: "data.s.lower() == 'ab' && data.s.upper() == 'AB'",
    allows: [{ s: 'aB' }],
    denies: [{ s: 'ac' }],
  },
  {
    title: 'trim drops outer blanks',
    when: 'data.s.trim() == data.s',
    allows: [{ s: 'a b' }],
    denies: [{ s: ' a' }, { s: 'a ' }],
  },
  {
    title: 'replace changes every occurrence',
    when: "data.s.replace('a', 'c') == 'cbc'",
    allows: [{ s: 'aba' }],
    denies: [{ s: 'ab' }],
  },
  {
    title: '+ joins strings',
    when: "data.s + '_' + data.t == 'a_b'",
    allows: [{ s: 'a', t: 'b' }],
    denies: [{ s: 'b', t: 'a' }],
  },
  {
    title: 'string() and int() convert',
    when: "string(data.n) == '1' && int(data.s) == 1",
    allows: [{ n: 1, s: '1' }],
    denies: [
      { n: 2, s: '1' },
      { n: 1, s: 'x' },
    ],
  },
]);
