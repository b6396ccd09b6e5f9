package io.crosscheck.extraction.rest;

import jakarta.annotation.Priority;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

import com.fasterxml.jackson.databind.exc.InvalidFormatException;

/**
 * A value of another form than its field's is answered as any other wrong shape; the library's answer names classes.
 */
@Provider
@Priority(1)
public class InvalidFormatMapper implements ExceptionMapper<InvalidFormatException> {

    @Override
    public Response toResponse(InvalidFormatException invalid) {
        return UnexpectedShapeMapper.refusal(invalid);
    }
}
