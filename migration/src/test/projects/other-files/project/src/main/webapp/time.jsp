<%@ page contentType="text/html;charset=UTF-8" %>
<%@ page import="com.taobao.api.DefaultTaobaoClient" %>
<%-- com.taobao.api.request.TimeGetRequest --%>
<p><%= new DefaultTaobaoClient("http://gw.api.taobao.com/router/rest", "12345678", "secret") %></p>
