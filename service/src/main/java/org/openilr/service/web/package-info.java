/** What all pages share. */
package org.openilr.service.web;
