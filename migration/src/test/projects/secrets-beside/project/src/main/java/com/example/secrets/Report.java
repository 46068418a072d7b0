package com.example.secrets;

import com.taobao.api.ApiException;
import com.taobao.api.SecretException;

class Report {
    String line(Names names, long tid, String session) {
        try {
            return names.receiver(tid, session);
        } catch (ApiException e) {
            return e.getErrCode();
        } catch (SecretException e) {
            return e.getMessage();
        }
    }
}
