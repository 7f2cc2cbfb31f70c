/** Sample data to try everything with. */
package org.openilr.service.demo;
