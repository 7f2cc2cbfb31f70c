/** What a learner is worth: the department's funding calculations, one package a model. */
package org.openilr.funding;
