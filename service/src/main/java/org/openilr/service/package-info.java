/** The online service: where providers upload, check and submit their returns, and operators run the collection. */
package org.openilr.service;
