import { describe, expect, it } from 'vitest';
import { isFeed } from './detect.ts';

describe('recognising a feed', () => {
  it.each([
    '<rss version="2.0">',
    '\n<?xml version="1.0"?><!-- made by hand --><rss version="0.91"><channel>',
    '<!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN" "http://my.netscape.com/x.dtd"><rss>',
    '<a:feed xmlns:a="http://www.w3.org/2005/Atom">',
    '<feed version="0.3" xmlns="http://purl.org/atom/ns#">',
    '<entry xmlns="http://www.w3.org/2005/Atom">',
    '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><channel>',
  ])('knows %j', (head) => {
    expect(isFeed(head)).toBe(true);
  });

  it.each([
    '',
    'rss',
    '<html><body><rss>',
    '<feed><animal/>',
    '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><foaf:Person/>',
    '<newsItem/>',
    '{"version": "https://jsonfeed.org/version/1.1"}',
  ])('is not misled by %j', (head) => {
    expect(isFeed(head)).toBe(false);
  });
});
