import './node_modules/graphiql/dist/style.css';
import React from 'react';
import { createRoot } from 'react-dom/client';
import { GraphiQL } from 'graphiql';
import { createGraphiQLFetcher } from '@graphiql/toolkit';
const fetcher = createGraphiQLFetcher({ url: '/q' });
createRoot(document.getElementById('root')).render(<GraphiQL fetcher={fetcher} defaultQuery={'{ publisher { contracts(publisherId: "999", limit: 3) { resultList { status advertiserId } } } }'} />);
